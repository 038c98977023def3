/** Datalog with strong negation in an open world: what rules yield from facts, and what they leave unknown. */
@NullMarked
package io.edrs.reasoning.datalog;

import org.jspecify.annotations.NullMarked;
