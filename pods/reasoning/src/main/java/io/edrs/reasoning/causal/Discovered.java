package io.edrs.reasoning.causal;

import io.edrs.reasoning.graphs.MixedGraph;
import java.util.List;

/**
 * A structure found in data.
 *
 * @param edges {@code -->} a cause, {@code ---} a cause one way or the other, {@code <->} a common unobserved cause, {@code o} undecided; where rows may have been
 *        selected, {@code -} at an end says: a cause of the other or of being in the data
 * @param dot the same as a graph to draw or keep
 * @param notes what it rests on
 */
record Discovered(String method, String test, int rows, List<String> variables, List<MixedGraph.Link> edges, String dot, List<String> notes) {}
