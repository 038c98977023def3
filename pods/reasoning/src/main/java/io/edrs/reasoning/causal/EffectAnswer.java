package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.data.Kinds;
import io.edrs.reasoning.effects.Contrast;
import io.edrs.reasoning.effects.Effect;
import io.edrs.reasoning.effects.Estimation;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.GraphError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does X cause Y: the path in the graph, and how large the effect is where there are data. */
final class EffectAnswer {

    private static final double BY_GRAPH = 0.75;
    private static final double BY_DATA = 0.85;
    private static final double CONFIDENCE = 0.95;

    private final Sources sources;
    private final Discovery discovery;
    private final Budget budget;
    private final ProofLines proof = new ProofLines();

    EffectAnswer(Sources sources, Discovery discovery, Budget budget) {
        this.sources = sources;
        this.discovery = discovery;
        this.budget = budget;
    }

    Optional<Conclusion> answer() {
        if (sources.graph() == null) {
            return Optional.of(new OpenGraphAnswer(sources, discovery.in(sources.table(), new Wanted("fci", "", 0.05, 3, List.of(), false), budget)).answer());
        }
        var graph = sources.drawn();
        var paths = CausalPath.between(graph, sources.cause(), sources.outcome());
        proof.given("graph", sources.graph().name(), "The causal graph '%s' over %s.".formatted(sources.graph().name(), String.join(", ", graph.names())));
        if (paths.isEmpty()) {
            proof.then("no directed path", "No directed path leads from %s to %s.".formatted(sources.cause(), sources.outcome()));
            return Optional.of(said("false", "No: by the graph '%s' %s is no cause of %s.".formatted(sources.graph().name(), sources.cause(), sources.outcome()), BY_GRAPH));
        }
        proof.then("directed path", String.join(" → ", paths));
        var way = "by the graph '%s' %s is a cause of %s (%s)".formatted(sources.graph().name(), sources.cause(), sources.outcome(), String.join(" → ", paths));
        return Optional.of(sources.dataset() == null ? said("true", "Yes: " + way + ".", BY_GRAPH) : estimated(graph, way));
    }

    private Conclusion estimated(CausalGraph graph, String way) {
        var table = sources.table();
        var contrast = contrast(table);
        try {
            var effect = new Estimation(graph, table, CONFIDENCE, budget).of(contrast);
            proof.given("dataset", sources.dataset().name(), "The table '%s' with %d rows.".formatted(sources.dataset().name(), table.rows()));
            proof.then(rule(effect), effect.formula());
            proof.then("estimation", size(contrast, effect));
            var sure = effect.difference().excludesZero();
            return said(sure ? "true" : "unknown", (sure ? "Yes: " + way + ". " : "Perhaps: " + way + ", but the data leave open whether the effect differs from none. ")
                    + size(contrast, effect), sure ? BY_DATA : 0.5);
        } catch (EdrsException e) {
            if (e.code() != GraphError.EFFECT_UNIDENTIFIED && e.code() != GraphError.METHOD_UNFIT) {
                throw e;
            }
            proof.then("not identified", e.getMessage());
            return said("true", "Yes: %s. How large the effect is I cannot tell: %s".formatted(way, e.getMessage()), BY_GRAPH);
        }
    }

    private String size(Contrast contrast, Effect effect) {
        var what = contrast.event().isEmpty() ? "the expected %s".formatted(contrast.outcome())
                : "the probability that %s is %s".formatted(contrast.outcome(), contrast.event());
        return "Setting %s from %s to %s changes %s by %.4g (95 %% interval %.4g to %.4g, by %s%s).".formatted(contrast.treatment(), contrast.from(), contrast.to(),
                what, effect.difference().value(), effect.difference().low(), effect.difference().high(), effect.method(),
                effect.adjusted().isEmpty() ? "" : " with " + String.join(", ", effect.adjusted()));
    }

    private static String rule(Effect effect) {
        return switch (effect.method()) {
            case "formula" -> "ID algorithm";
            case "two stages" -> "front-door adjustment";
            default -> "back-door adjustment";
        };
    }

    private Contrast contrast(DataTable table) {
        var cause = table.column(sources.cause());
        var outcome = table.column(sources.outcome());
        return new Contrast(cause.name(), level(cause, false), level(cause, true), outcome.name(), outcome.isNumeric() ? "" : level(outcome, true));
    }

    /** Yes against no; a number against one less; other kinds the last against the first. */
    private static String level(Column column, boolean high) {
        if (column.isNumeric()) {
            var least = Arrays.stream(column.values()).min().orElse(0);
            return Kinds.text(column.values().length == 0 || Arrays.stream(column.values()).distinct().count() == 2
                    ? high ? Arrays.stream(column.values()).max().orElse(1) : least : high ? 1 : 0);
        }
        var negative = column.levels().stream().filter(EffectAnswer::isNegative).findFirst();
        return negative.isEmpty() ? high ? column.levels().getLast() : column.levels().getFirst()
                : high ? column.levels().stream().filter(level -> !level.equals(negative.get())).findFirst().orElse(negative.get()) : negative.get();
    }

    static boolean isNegative(String level) {
        return Set.of("no", "false", "off", "0", "none", "absent", "never", "n", "negative").contains(level.toLowerCase(java.util.Locale.ROOT));
    }

    private Conclusion said(String verdict, String answer, double confidence) {
        return new Conclusion(verdict, answer, confidence, proof.steps(), List.of());
    }
}
