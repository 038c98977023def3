/** Things to be put in places, and what is said of their order. */
@NullMarked
package io.edrs.reasoning.puzzle;

import org.jspecify.annotations.NullMarked;
