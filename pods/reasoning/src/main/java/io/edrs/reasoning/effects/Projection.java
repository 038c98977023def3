package io.edrs.reasoning.effects;

import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A graph over fewer variables that says the same of them (latent projection, Verma and Pearl 1990). */
public final class Projection {

    private Projection() {}

    /** The graph over those of its variables that are among the names. */
    public static CausalGraph onto(CausalGraph graph, List<String> names) {
        var projected = graph;
        for (var name : graph.names()) {
            projected = names.contains(name) ? projected : without(projected, name);
        }
        return projected;
    }

    /** Effects of what goes become effects of its causes, and are confounded with each other and with what it was confounded with. */
    private static CausalGraph without(CausalGraph graph, String gone) {
        var place = graph.index(gone);
        var causes = graph.names(graph.parents(place));
        var effects = graph.names(graph.children(place));
        var spouses = graph.names(graph.spouses(place));
        var directed = new ArrayList<>(graph.directed().stream().filter(edge -> isFree(edge, gone)).toList());
        var confounded = new ArrayList<>(graph.confounded().stream().filter(edge -> isFree(edge, gone)).toList());
        for (var effect : effects) {
            causes.forEach(cause -> directed.add(new Edge(cause, effect)));
            Stream.concat(effects.stream(), spouses.stream()).filter(other -> !other.equals(effect))
                    .forEach(other -> confounded.add(new Edge(effect, other)));
        }
        return CausalGraph.of(graph.names().stream().filter(name -> !name.equals(gone)).toList(), directed, List.copyOf(Set.copyOf(confounded)));
    }

    private static boolean isFree(Edge edge, String of) {
        return !edge.from().equals(of) && !edge.to().equals(of);
    }
}
