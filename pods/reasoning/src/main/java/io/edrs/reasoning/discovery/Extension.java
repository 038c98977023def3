package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A directed graph of the class a partly directed one stands for (Dor and Tarsi 1992). */
final class Extension {

    private final MixedGraph graph;
    private final BitSet left = new BitSet();

    private Extension(MixedGraph graph) {
        this.graph = graph;
        left.set(0, graph.size());
    }

    /** Directs every edge without a new common effect and without a cycle; a graph for which that cannot be is a mistake of the caller. */
    static CausalGraph of(MixedGraph graph) {
        var extension = new Extension(graph);
        var edges = new ArrayList<Edge>();
        while (!extension.left.isEmpty()) {
            var sink = extension.left.stream().filter(extension::canBeLast).findFirst().orElseThrow(() -> new IllegalStateException("No directed graph agrees with " + graph.links()));
            extension.around(sink).forEach(parent -> edges.add(new Edge(graph.names().get(parent), graph.names().get(sink))));
            extension.left.clear(sink);
        }
        return CausalGraph.of(graph.names(), edges, List.of());
    }

    private List<Integer> around(int variable) {
        return graph.neighbours(variable).stream().filter(left::get).toList();
    }

    /** Whether nothing left is caused by it, and those it is tied to are tied to all around it. */
    private boolean canBeLast(int variable) {
        var around = around(variable);
        return around.stream().noneMatch(other -> graph.points(variable, other)) && around.stream().filter(other -> graph.undirected(variable, other))
                .allMatch(tied -> around.stream().allMatch(other -> other.equals(tied) || graph.adjacent(tied, other)));
    }
}
