package io.edrs.reasoning.causal;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.graphs.MixedGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Does X cause Y, told from data alone: only where every graph that fits them agrees. */
final class OpenGraphAnswer {

    private static final double CONFIDENCE = 0.6;

    private final Sources sources;
    private final Discovered found;

    OpenGraphAnswer(Sources sources, Discovered found) {
        this.sources = sources;
        this.found = found;
    }

    Conclusion answer() {
        var surely = reaches(link -> link.form().equals("-->"), false);
        var possibly = reaches(link -> !link.form().equals("<->"), true);
        var proof = new ProofLines()
                .given("dataset", sources.dataset().name(), "The table '%s' with %d rows.".formatted(sources.dataset().name(), found.rows()))
                .then("structure discovery (FCI)", String.join("; ", found.edges().stream().map(link -> link.from() + " " + link.form() + " " + link.to()).toList()));
        var from = "From the table '%s' alone".formatted(sources.dataset().name());
        var pair = new String[] {sources.cause(), sources.outcome()};
        if (surely) {
            return new Conclusion("true", "%s: yes, %s is a cause of %s in every graph that fits.".formatted(from, pair[0], pair[1]), CONFIDENCE,
                    proof.then("directed path in the partial ancestral graph", "%s causes %s.".formatted(pair[0], pair[1])).steps(), List.of());
        }
        return possibly
                ? new Conclusion("unknown", "%s it stays open whether %s causes %s; a causal graph or an experiment would tell.".formatted(from, pair[0], pair[1]),
                        CONFIDENCE, proof.steps(), List.of())
                : new Conclusion("false", "%s: no, %s is a cause of %s in no graph that fits.".formatted(from, pair[0], pair[1]), CONFIDENCE,
                        proof.then("no possibly directed path", "%s does not cause %s.".formatted(pair[0], pair[1])).steps(), List.of());
    }

    private boolean reaches(Predicate<MixedGraph.Link> passes, boolean circlesBothWays) {
        Set<String> reached = new HashSet<>(List.of(sources.cause()));
        for (var size = 0; size != reached.size();) {
            size = reached.size();
            found.edges().stream().filter(passes).forEach(link -> {
                if (reached.contains(link.from())) {
                    reached.add(link.to());
                }
                if (circlesBothWays && reached.contains(link.to()) && Set.of("o-o", "---").contains(link.form())) {
                    reached.add(link.from());
                }
            });
        }
        return reached.contains(sources.outcome());
    }
}
