/** Arranges things: a solution by constraint propagation, and for what cannot be, the search that shows it. */
@NullMarked
package io.edrs.reasoning.arrange;

import org.jspecify.annotations.NullMarked;
