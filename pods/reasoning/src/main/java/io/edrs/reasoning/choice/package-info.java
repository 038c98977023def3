/** Choosing among alternatives: by several criteria, by comparison in pairs, and by expected utility; each with its reasons. */
@NullMarked
package io.edrs.reasoning.choice;

import org.jspecify.annotations.NullMarked;
