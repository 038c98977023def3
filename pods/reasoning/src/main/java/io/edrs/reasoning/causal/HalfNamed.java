package io.edrs.reasoning.causal;

import io.edrs.reasoning.Conclusion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept speaks of one thing in the question and not of the other: that is said, with what it speaks of. */
final class HalfNamed {

    /** Less than whatever a document answers. */
    private static final double CONFIDENCE = 0.2;
    private static final int MOST = 20;

    private HalfNamed() {}

    /** Nothing when the question names one thing only, or none of them is known. */
    static Optional<Conclusion> of(Shelf shelf, String tenant, CausalQuestion question) {
        if (question.cause().isEmpty() || question.outcome().isEmpty()) {
            return Optional.empty();
        }
        var graphs = shelf.graphs(tenant).stream().flatMap(head -> told("graph", head.name(), head.names(), question));
        var tables = shelf.datasets(tenant).stream().flatMap(head -> told("table", head.name(), head.names(), question));
        return Stream.concat(graphs, tables).findFirst();
    }

    private static Stream<Conclusion> told(String what, String name, List<String> variables, CausalQuestion question) {
        var cause = Naming.in(variables, question.cause()).isPresent();
        var outcome = Naming.in(variables, question.outcome()).isPresent();
        if (cause == outcome) {
            return Stream.empty();
        }
        var proof = new ProofLines().given(what, name, "The %s '%s' speaks of %s.".formatted(what, name, String.join(", ", variables.stream().limit(MOST).toList())));
        return Stream.of(new Conclusion("unknown", "I cannot tell: no causal graph or table has '%s'. The %s '%s' speaks of %s.".formatted(
                cause ? question.outcome() : question.cause(), what, name, String.join(", ", variables.stream().limit(MOST).toList())), CONFIDENCE, proof.steps(), List.of()));
    }
}
