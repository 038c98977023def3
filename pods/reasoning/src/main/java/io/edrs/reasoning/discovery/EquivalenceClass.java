package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Mark;
import io.edrs.reasoning.graphs.MixedGraph;

/** What all graphs with the same independencies have in common. */
public final class EquivalenceClass {

    private EquivalenceClass() {}

    /** The partly directed graph of the class a graph without confounded pairs belongs to. */
    public static MixedGraph of(CausalGraph dag) {
        var graph = new MixedGraph(dag.names());
        for (var child = 0; child < dag.size(); child++) {
            for (var parent : dag.parents(child).stream().toArray()) {
                graph.link(parent, Mark.TAIL, child, Mark.TAIL);
            }
        }
        for (var child = 0; child < dag.size(); child++) {
            var parents = dag.parents(child).stream().toArray();
            for (var one : parents) {
                for (var other : parents) {
                    if (one < other && !graph.adjacent(one, other)) {
                        graph.link(one, Mark.TAIL, child, Mark.ARROW);
                        graph.link(other, Mark.TAIL, child, Mark.ARROW);
                    }
                }
            }
        }
        MeekRules.close(graph);
        return graph;
    }
}
