/** Analogy by structure: which parts of two descriptions play the same role, and what follows for the second. */
@NullMarked
package io.edrs.reasoning.analogy;

import org.jspecify.annotations.NullMarked;
