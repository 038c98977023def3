package io.edrs.reasoning.causal;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.effects.Change;
import io.edrs.reasoning.effects.RootCauses;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What caused the rise of Y: the variable that moved beyond what its own causes explain. */
final class RootCauseAnswer {

    private static final double BY_GRAPH = 0.8;
    private static final double BY_SEARCH = 0.5;
    private static final double SURPRISING = 3;
    private static final double LEAST_SHARE = 0.1;

    private final Sources sources;
    private final Discovery discovery;
    private final Budget budget;

    RootCauseAnswer(Sources sources, Discovery discovery, Budget budget) {
        this.sources = sources;
        this.discovery = discovery;
        this.budget = budget;
    }

    Optional<Conclusion> answer(CausalQuestion question) {
        if (sources.dataset() == null || !sources.table().column(sources.outcome()).isNumeric()) {
            return Optional.empty();
        }
        var table = sources.table();
        var proof = new ProofLines().given("dataset", sources.dataset().name(),
                "The table '%s' with %d rows in order of time.".formatted(sources.dataset().name(), table.rows()));
        var change = Change.in(sources.outcome(), table.column(sources.outcome()).values());
        proof.then("change of level", "From row %d on %s is %.4g on average, before %.4g.".formatted(change.at() + 1, sources.outcome(), change.after(), change.before()));
        if (question.rise() != change.after() > change.before()) {
            return Optional.of(new Conclusion("false", "%s did not %s but %s, from %.4g to %.4g.".formatted(sources.outcome(), question.rise() ? "rise" : "fall",
                    question.rise() ? "fell" : "rose", change.before(), change.after()), BY_GRAPH, proof.steps(), List.of()));
        }
        var graph = graph(change, proof);
        return Optional.of(ranked(RootCauses.of(graph, table, sources.outcome(), change.at(), budget), proof));
    }

    private CausalGraph graph(Change change, ProofLines proof) {
        if (sources.graph() != null) {
            proof.given("graph", sources.graph().name(), "The causal graph '%s'.".formatted(sources.graph().name()));
            return sources.drawn();
        }
        var before = sources.table().rows(IntStream.range(0, change.at()).toArray());
        var graph = discovery.dag(before, new Wanted("tabu", "", 0.05, 3, List.of(), false), budget);
        proof.then("structure discovery (tabu search)", "The graph that fits the rows before best: %s.".formatted(graph.directed().stream()
                .map(edge -> edge.from() + " → " + edge.to()).collect(Collectors.joining(", "))));
        return graph;
    }

    private Conclusion ranked(RootCauses.Ranking ranking, ProofLines proof) {
        var causes = ranking.causes().stream().filter(cause -> Math.abs(cause.surprise()) >= SURPRISING && cause.share() >= LEAST_SHARE).limit(3).toList();
        if (causes.isEmpty()) {
            return new Conclusion("unknown", "No single variable explains the change of %s.".formatted(ranking.target()), BY_SEARCH, proof.steps(), List.of());
        }
        var lines = causes.stream().map(cause -> "%s moved by %.4g beyond what its own causes explain (%.0f standard errors), which makes %.0f %% of the change"
                .formatted(cause.variable(), cause.shift(), Math.abs(cause.surprise()), 100 * cause.share())).collect(Collectors.joining("; "));
        proof.then("change not explained by causes", lines + ".");
        var first = causes.getFirst().variable();
        var answer = first.equals(ranking.target()) ? "The change of %s has no cause among the variables known; it comes from %s itself: %s."
                .formatted(first, first, lines) : "Most likely %s: %s.".formatted(first, lines);
        return new Conclusion("value", answer, sources.graph() == null ? BY_SEARCH : BY_GRAPH, proof.steps(), List.of());
    }
}
