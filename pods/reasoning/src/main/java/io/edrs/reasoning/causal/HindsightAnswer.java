package io.edrs.reasoning.causal;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.data.Kinds;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.networks.BifText;
import io.edrs.reasoning.networks.DiscreteNetwork;
import io.edrs.reasoning.networks.Learning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What if X had not been: in a kept network, or in a kept graph fitted to a kept table. */
final class HindsightAnswer {

    private static final double CONFIDENCE = 0.7;

    private final Sources sources;
    private final Budget budget;
    private final ProofLines proof = new ProofLines();

    HindsightAnswer(Sources sources, Budget budget) {
        this.sources = sources;
        this.budget = budget;
    }

    Optional<Conclusion> answer(CausalQuestion question) {
        if (sources.graph() == null || !sources.graph().hasProbabilities() && sources.dataset() == null) {
            return Optional.empty();
        }
        proof.given("graph", sources.graph().name(), "The causal graph '%s'.".formatted(sources.graph().name()));
        if (sources.graph().hasProbabilities()) {
            return inNetwork(BifText.read(sources.graph().body()), question);
        }
        var graph = sources.drawn();
        var table = sources.table().of(graph.names());
        proof.given("dataset", sources.dataset().name(), "The table '%s' with %d rows.".formatted(sources.dataset().name(), table.rows()));
        return table.isNumeric() && !table.hasFewKinds() ? inEquations(table, question) : inNetwork(Learning.of(graph, table, 1), question);
    }

    /** In the world in which the cause was there, and the outcome too if the question names one. */
    private Optional<Conclusion> inNetwork(DiscreteNetwork network, CausalQuestion question) {
        var states = network.variable(sources.cause()).states();
        var instead = question.value().equals("not") ? states.stream().filter(EffectAnswer::isNegative).findFirst()
                : states.stream().filter(state -> state.equalsIgnoreCase(question.value().strip())).findFirst();
        if (instead.isEmpty() || states.size() != 2) {
            return Optional.empty();
        }
        var seen = new HashMap<>(Map.of(sources.cause(), other(states, instead.get())));
        if (!sources.outcome().isEmpty() && network.variable(sources.outcome()).states().size() == 2) {
            seen.put(sources.outcome(), network.variable(sources.outcome()).states().stream().filter(state -> !EffectAnswer.isNegative(state)).findFirst().orElseThrow());
        }
        return Optional.of(concluded(targets(network).stream().map(target ->
                new HindsightWork(seen, Map.of(sources.cause(), instead.get()), target, budget).in(network)).map(found -> line(found, seen))
                .collect(Collectors.joining(" ")), seen, instead.get()));
    }

    private List<String> targets(DiscreteNetwork network) {
        return sources.outcome().isEmpty() ? effects(network.graph()) : List.of(sources.outcome());
    }

    private List<String> effects(io.edrs.reasoning.graphs.CausalGraph graph) {
        return graph.names(graph.descendants(graph.set(List.of(sources.cause())))).stream().filter(name -> !name.equals(sources.cause())).limit(5).toList();
    }

    /** In the situation of the latest row. */
    private Optional<Conclusion> inEquations(DataTable table, CausalQuestion question) {
        var value = question.value().equals("not") ? "0" : question.value().strip();
        if (!value.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        var graph = sources.drawn();
        var seen = table.columns().stream().collect(Collectors.toMap(column -> column.name(), column -> Kinds.text(column.values()[table.rows() - 1])));
        var targets = sources.outcome().isEmpty() ? effects(graph) : List.of(sources.outcome());
        return Optional.of(concluded("In the situation of the latest row: " + targets.stream().map(target ->
                new HindsightWork(seen, Map.of(sources.cause(), value), target, budget).in(graph, table))
                .map(found -> "%s would have been %.4g instead of %s.".formatted(found.target(), found.value(), seen.get(found.target())))
                .collect(Collectors.joining(" ")), seen, value));
    }

    private Conclusion concluded(String lines, Map<String, String> seen, String instead) {
        proof.then("abduction", "What was seen: %s.".formatted(new java.util.TreeMap<>(seen)));
        proof.then("action", "%s is set to %s.".formatted(sources.cause(), instead));
        proof.then("prediction", lines);
        return new Conclusion("value", lines, CONFIDENCE, proof.steps(), List.of());
    }

    private String line(Hindsight found, Map<String, String> seen) {
        var likeliest = found.distribution().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var bounds = found.necessity() == null ? "" : " That it would have been otherwise has a probability between %.2g and %.2g, whatever the mechanism."
                .formatted(found.necessity().lower(), found.necessity().upper());
        return "%s would most probably have been %s (probability %.3g%s).%s".formatted(found.target(), likeliest.getKey(), likeliest.getValue(),
                seen.containsKey(found.target()) ? "; it was " + seen.get(found.target()) : "", bounds);
    }

    private static String other(List<String> states, String state) {
        return states.stream().filter(each -> !each.equals(state)).findFirst().orElseThrow();
    }
}
