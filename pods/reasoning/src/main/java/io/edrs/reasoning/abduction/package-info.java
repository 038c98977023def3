/** Abduction: what would have to be assumed for observations to follow, and what to look at next. */
@NullMarked
package io.edrs.reasoning.abduction;

import org.jspecify.annotations.NullMarked;
