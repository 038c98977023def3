/** Draws problems of logic in many wordings, with answers found by trying every case. */
@NullMarked
package io.edrs.bench.fresh;

import org.jspecify.annotations.NullMarked;
