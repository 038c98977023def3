package io.edrs.reasoning.deepseek;

import io.edrs.platform.language.Sentences;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.Prover;
import io.edrs.reasoning.ReasoningEngine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The model translates, several times; the prover proves; what most translations lead to is the conclusion. */
@Singleton
final class DeepseekEngine implements ReasoningEngine {

    private static final double FITS = 0.5;
    private static final double CERTAINTY = 0.8;
    private static final Pattern POLAR = Pattern.compile("(?i)^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)\\b.*\\?$");
    private static final String TRANSLATED = "translated by the reasoning model";

    private final Translator translator;
    private final @Nullable Prover prover;
    private final DeepseekConfig config;

    DeepseekEngine(Translator translator, @Nullable Prover prover, DeepseekConfig config) {
        this.translator = translator;
        this.prover = prover;
        this.config = config;
    }

    @Override
    public String name() {
        return "reasoning.deepseek";
    }

    /** Questions of yes or no that state premises of their own; no model or no prover: none. */
    @Override
    public double fit(Problem problem) {
        if (!translator.isThere() || prover == null) {
            return 0;
        }
        var sentences = Sentences.of(problem.question());
        return sentences.size() > 1 && POLAR.matcher(sentences.getLast()).matches() ? FITS : 0;
    }

    /** A model takes its time, whatever is usual for others. */
    @Override
    public Duration patience(Duration usual) {
        return usual.compareTo(config.timeout()) < 0 ? config.timeout() : usual;
    }

    @Override
    public Optional<Conclusion> reason(Problem problem, Duration within) {
        var sentences = Sentences.of(problem.question());
        if (prover == null || sentences.size() < 2) {
            return Optional.empty();
        }
        var limit = within.compareTo(config.timeout()) < 0 ? within : config.timeout();
        var end = System.nanoTime() + limit.toNanos();
        var premises = new ArrayList<>(sentences.subList(0, sentences.size() - 1).stream().map(Premise::stated).toList());
        problem.premises().stream().limit(Math.max(0, config.mostPremises() - premises.size())).forEach(premises::add);
        var translated = translator.translate(premises.stream().map(Premise::text).toList(), sentences.getLast(), limit);
        return translated.silent() ? Optional.of(new Conclusion(Conclusion.OUT_OF_TIME, "The reasoning model did not answer.", 0, List.of(), List.of()))
                : majority(premises, translated.translations(), end);
    }

    private Optional<Conclusion> majority(List<Premise> premises, List<Translation> translations, long end) {
        var byVerdict = new LinkedHashMap<String, List<Map.Entry<Translation, Conclusion>>>();
        for (var translation : translations) {
            var left = Duration.ofNanos(Math.max(1_000_000, (end - System.nanoTime()) / Math.max(1, translations.size())));
            java.util.Objects.requireNonNull(prover).prove(translation.premises(), translation.conclusion(), left)
                    .ifPresent(conclusion -> byVerdict.computeIfAbsent(conclusion.verdict(), verdict -> new ArrayList<>()).add(Map.entry(translation, conclusion)));
        }
        var proved = byVerdict.values().stream().mapToInt(List::size).sum();
        return byVerdict.values().stream().max(Comparator.comparingInt(List::size)).filter(most -> 2 * most.size() > proved && 2 * most.size() > config.translations())
                .map(most -> told(premises, most.getFirst().getKey(), most.getFirst().getValue(), CERTAINTY * ((double) most.size() / config.translations())));
    }

    /** The steps of one proof, each given formula with the sentence it is said to translate. */
    private static Conclusion told(List<Premise> premises, Translation translation, Conclusion conclusion, double certainty) {
        var steps = conclusion.proof().stream().map(step -> {
            var at = translation.premises().indexOf(step.premise() == null ? "" : step.premise().text());
            return at < 0 ? step : new ProofStep(step.number(), step.statement() + "  [" + premises.get(at).text() + "]", TRANSLATED, step.from(), premises.get(at));
        }).toList();
        return new Conclusion(conclusion.verdict(), conclusion.answer(), Math.min(conclusion.confidence(), certainty), steps, conclusion.unread());
    }
}
