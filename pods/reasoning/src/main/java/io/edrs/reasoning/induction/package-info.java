/** Rules from examples: inductive logic programming within bounds. */
@NullMarked
package io.edrs.reasoning.induction;

import org.jspecify.annotations.NullMarked;
