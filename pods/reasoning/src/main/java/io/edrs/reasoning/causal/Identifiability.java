package io.edrs.reasoning.causal;

import io.edrs.reasoning.graphs.BackDoor;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Formula;
import io.edrs.reasoning.graphs.FrontDoor;
import io.edrs.reasoning.graphs.Identification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how an effect follows from what can be observed.
 *
 * @param backDoor minimal sets to adjust for, the smallest first; none when no set will do
 * @param frontDoor mediators that carry the whole effect; null when there are none
 * @param formula what gives the interventional distribution; null when nothing does
 * @param steps of the ID algorithm
 * @param hedge the two sets that prove there is no formula; none when there is one
 */
record Identifiability(boolean identified, boolean causes, List<List<String>> backDoor, @Nullable List<String> frontDoor, @Nullable String formula,
        List<String> steps, List<List<String>> hedge) {

    private static final int MOST_SETS = 10;

    static Identifiability of(CausalGraph graph, String treatment, String outcome) {
        var sets = new BackDoor(graph, treatment, outcome).all(MOST_SETS);
        var found = Identification.of(graph, List.of(outcome), List.of(treatment));
        return new Identifiability(found.estimand() != null, graph.ancestors(graph.set(List.of(outcome))).get(graph.index(treatment)),
                sets, new FrontDoor(graph, treatment, outcome).mediators().orElse(null),
                found.estimand() == null ? null : "P(%s | do(%s)) = %s".formatted(outcome, treatment, Formula.of(found.estimand())),
                found.steps(), found.hedge());
    }
}
