/** Searching: what is found, how fast, and how large it is. */
@NullMarked
package io.edrs.bench.search;

import org.jspecify.annotations.NullMarked;
