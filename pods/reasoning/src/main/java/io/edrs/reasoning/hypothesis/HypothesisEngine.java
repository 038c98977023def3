package io.edrs.reasoning.hypothesis;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Explains what a question names when a kept theory speaks of all of it; for any other question it has nothing to say. */
@Singleton
final class HypothesisEngine implements ReasoningEngine {

    private static final double FIT = 0.85;
    private static final int LONGEST = 500;
    private static final int MOST = 3;
    private static final Pattern FORM = Pattern.compile(
            "what (?:could |would |might |may |best )?explains? (?:that |why )?(.{1,300})|what (?:is|are) the (?:most likely |best |possible )?explanations? (?:for|of) (.{1,300})",
            Pattern.CASE_INSENSITIVE);

    private final Theories theories;
    private final Explaining explaining;

    HypothesisEngine(Theories theories, Explaining explaining) {
        this.theories = theories;
        this.explaining = explaining;
    }

    @Override
    public String name() {
        return "reasoning.hypothesis";
    }

    @Override
    public double fit(Problem problem) {
        return observed(problem.question()).isEmpty() ? 0 : FIT;
    }

    @Override
    public Optional<Conclusion> reason(Problem problem, Duration within) {
        var asked = observed(problem.question());
        return asked.isEmpty() ? Optional.empty() : theories.list(problem.tenant()).stream().filter(head -> named(head.spoken(), asked).size() == asked.size())
                .findFirst().map(head -> answer(head, theories.theory(problem.tenant(), head.name()), named(head.spoken(), asked), Budget.of(within)));
    }

    private Conclusion answer(TheoryHead head, Said said, List<String> observed, Budget budget) {
        try {
            return concluded(head, observed, explaining.explain(said.theory(), observed, List.of(), MOST, budget));
        } catch (EdrsException e) {
            if (e.category() != Category.INVALID) {
                throw e;
            }
            return e.code() == GraphError.OUT_OF_TIME ? new Conclusion(Conclusion.OUT_OF_TIME, "I ran out of time looking for explanations.", 0, List.of(), List.of())
                    : new Conclusion("unknown", "I cannot tell: " + e.getMessage(), 0.3, List.of(), List.of());
        }
    }

    private static Conclusion concluded(TheoryHead head, List<String> observed, Explained explained) {
        var steps = new ArrayList<ProofStep>();
        var statement = "The theory '%s'.".formatted(head.name());
        steps.add(new ProofStep(1, statement, "given", List.of(), new Premise(statement, "background", "theory:" + head.name(), head.name())));
        if (explained.explanations().isEmpty()) {
            return new Conclusion("unknown", "Nothing the theory '%s' may assume explains %s.".formatted(head.name(), String.join(" and ", observed)), 0.6, steps, List.of());
        }
        explained.explanations().getFirst().because().forEach(line -> steps.add(new ProofStep(steps.size() + 1, line, line.endsWith("is assumed") ? "assumption" : "rule of the theory",
                List.of(1), null)));
        var ranked = explained.explanations().stream().map(each -> "%s (probability %.2f)".formatted(String.join(" and ", each.assumes()), each.probability()))
                .collect(Collectors.joining("; or "));
        var probe = explained.probes().isEmpty() ? "" : " To tell them apart, see whether %s.".formatted(explained.probes().getFirst().what());
        return new Conclusion("value", "Most likely " + ranked + "." + probe, explained.explanations().getFirst().probability() * 0.9, steps, List.of());
    }

    private static List<String> observed(String message) {
        if (message.length() > 10 * LONGEST) {
            return List.of();
        }
        var question = FORM.matcher(message.strip().replaceAll("(?s)^.*[.!\\n]\\s+", "").replaceAll("[?\\s]+$", ""));
        return question.matches() ? Arrays.stream((question.group(1) == null ? question.group(2) : question.group(1)).split(",? and |, "))
                .map(String::strip).filter(part -> !part.isEmpty()).toList() : List.of();
    }

    private static List<String> named(List<String> atoms, List<String> asked) {
        return asked.stream().flatMap(each -> atoms.stream().filter(atom -> key(atom).equals(key(each))).findFirst().stream()).toList();
    }

    private static String key(String text) {
        return Words.content(text.replaceAll("[_.-]+", " ")).stream().map(Word::stem).collect(Collectors.joining(" "));
    }
}
