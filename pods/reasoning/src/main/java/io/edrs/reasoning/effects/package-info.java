/** Effects of causes: estimated from data, in equations, in hindsight, and behind a change. */
@NullMarked
package io.edrs.reasoning.effects;

import org.jspecify.annotations.NullMarked;
