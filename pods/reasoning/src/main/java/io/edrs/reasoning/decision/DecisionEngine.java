package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.ReasoningEngine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers questions that name a kept model: which to choose, what it predicts or decides; for any other it has nothing to say. */
@Singleton
final class DecisionEngine implements ReasoningEngine {

    private static final double FIT = 0.9;
    private static final double BY_RULES = 0.95;
    private static final double BY_CRITERIA = 0.85;

    private final Decisions decisions;

    DecisionEngine(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "reasoning.decision";
    }

    @Override
    public double fit(Problem problem) {
        return DecisionQuestion.read(problem.question()).isPresent() ? FIT : 0;
    }

    @Override
    public Optional<Conclusion> reason(Problem problem, Duration within) {
        return DecisionQuestion.read(problem.question()).flatMap(question -> decisions.models().list(problem.tenant()).stream()
                .filter(head -> key(head.name()).equals(key(question.model())) && head.kind().equals(ModelRow.CHOICE) == question.choice()).findFirst()
                .map(head -> answer(decisions.models().model(problem.tenant(), head.name()), question)));
    }

    private Conclusion answer(ModelRow row, DecisionQuestion question) {
        try {
            return switch (row.kind()) {
                case ModelRow.CHOICE -> chosen(row);
                case ModelRow.DMN -> decided(row, question.values());
                default -> predicted(row, question.values());
            };
        } catch (EdrsException e) {
            if (e.category() != Category.INVALID) {
                throw e;
            }
            return new Conclusion("unknown", "The model '%s' cannot tell: %s".formatted(row.name(), e.getMessage()), 0.3, List.of(given(row)), List.of());
        }
    }

    private Conclusion chosen(ModelRow row) {
        var chosen = decisions.choose(row);
        return concluded(row, "%s. %s".formatted(chosen.winner(), String.join(" ", chosen.reasons())), BY_CRITERIA, "multi-criteria ranking", chosen.reasons());
    }

    private Conclusion decided(ModelRow row, Map<String, String> values) {
        var typed = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> typed.put(name.replace(' ', '_'), typed(value)));
        var decided = decisions.decide(row, typed);
        var outputs = decided.outputs().stream().map(output -> output.entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
        var rules = decided.rules().stream().map(rule -> "Rule %d of %s applies (%s): %s.".formatted(rule.rule(), rule.decision(),
                String.join("; ", rule.conditions()), rule.outputs())).toList();
        return concluded(row, decided.outputs().isEmpty() ? "No rule of '%s' applies.".formatted(row.name()) : outputs + ". " + String.join(" ", rules),
                BY_RULES, "decision table", rules);
    }

    private Conclusion predicted(ModelRow row, Map<String, String> values) {
        var forest = decisions.models().forest(row);
        var named = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> named.put(forest.inputs().stream().map(input -> input.name()).filter(input -> key(input).equals(key(name)))
                .findFirst().orElse(name), value));
        var prediction = forest.predict(named);
        var reasons = prediction.reasons().stream().map(reason -> "%s (%+.2g)".formatted(reason.condition(), reason.weight())).toList();
        var share = prediction.shares().getOrDefault(prediction.label(), Math.max(0, forest.quality()));
        return concluded(row, "%s is predicted to be %s%s, because %s.".formatted(forest.target(), prediction.label(),
                prediction.shares().isEmpty() ? "" : " (share %.2f)".formatted(share), String.join(", ", reasons)),
                Math.min(share, Math.max(0, forest.quality())), "learned trees", reasons);
    }

    private static Conclusion concluded(ModelRow row, String answer, double confidence, String rule, List<String> reasons) {
        var steps = new ArrayList<>(List.of(given(row)));
        reasons.forEach(reason -> steps.add(new ProofStep(steps.size() + 1, reason, rule, List.of(1), null)));
        return new Conclusion("value", answer, confidence, steps, List.of());
    }

    private static ProofStep given(ModelRow row) {
        var statement = "The model '%s' %s.".formatted(row.name(), row.summary());
        return new ProofStep(1, statement, "given", List.of(), new Premise(statement, "background", "model:" + row.name(), row.name()));
    }

    private static Object typed(String value) {
        if (value.matches("-?\\d+(\\.\\d+)?")) {
            return Double.valueOf(value);
        }
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? (Object) Boolean.valueOf(value) : value.replaceAll("^[\"']|[\"']$", "");
    }

    private static String key(String text) {
        var words = Words.of(text.replaceAll("[_.-]+", " ")).stream().map(Word::stem).collect(Collectors.joining(" "));
        return words.isEmpty() ? text : words;
    }
}
