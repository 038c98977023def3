/** Proves and refutes first-order formulas by their instances, and finds small models where neither can be done. */
@NullMarked
package io.edrs.reasoning.prover;

import org.jspecify.annotations.NullMarked;
