/** First-order formulas as records, and the texts they are read from. */
@NullMarked
package io.edrs.reasoning.formula;

import org.jspecify.annotations.NullMarked;
