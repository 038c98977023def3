/** Causal graphs: directed and confounded edges, separation, identification, and the text forms graphs travel in. */
@NullMarked
package io.edrs.reasoning.graphs;

import org.jspecify.annotations.NullMarked;
