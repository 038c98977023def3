/** Measures reasoning on published problem sets. */
@NullMarked
package io.edrs.bench.reasoning;

import org.jspecify.annotations.NullMarked;
