/** Diverse orders of passages, compared. */
@NullMarked
package io.edrs.bench.diversity;

import org.jspecify.annotations.NullMarked;
