/** Reasoning: understands questions, gathers evidence from the other pods, answers from it, and checks the answer. */
@NullMarked
package io.edrs.reasoning;

import org.jspecify.annotations.NullMarked;
