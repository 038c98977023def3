/** Sentences whose claims are known, and how many of those are read. */
@NullMarked
package io.edrs.bench.extraction;

import org.jspecify.annotations.NullMarked;
