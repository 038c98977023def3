package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Tagger;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Meaning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Intents and complexity as they were learned from some examples, behind the rules that know the clear cases. */
final class Learnt {

    /** How near a message must be to one that was taught to be taken for the same. */
    private static final double SAME = 0.92;

    private final InterpreterConfig config;
    private final Tagger tagger;
    private final Meaning meaning;
    private final List<Example> taught;
    private final LearnedIntents words;
    private final IntentMeanings meanings;
    private final LearnedComplexity complexity;

    private Learnt(InterpreterConfig config, Tagger tagger, Meaning meaning, List<Example> shipped, List<Example> taught) {
        this.config = config;
        this.tagger = tagger;
        this.meaning = meaning;
        this.taught = taught;
        var all = java.util.stream.Stream.concat(shipped.stream(), taught.stream()).toList();
        var intents = all.stream().filter(one -> !Examples.isPath(one)).toList();
        this.words = LearnedIntents.of(intents);
        this.meanings = new IntentMeanings(meaning, intents);
        this.complexity = new LearnedComplexity(meaning, this::shape, all.stream().filter(Examples::isPath).toList());
    }

    /** @param taught what a tenant taught besides; its messages' likes are taken for what it said they are, whatever the rules say */
    static Learnt of(InterpreterConfig config, Tagger tagger, Meaning meaning, List<Example> shipped, List<Example> taught) {
        return new Learnt(config, tagger, meaning, shipped, taught);
    }

    Intent intent(String original, String bare) {
        return said(bare, false).map(one -> Intent.valueOf(one.label()))
                .orElseGet(() -> words.orRule(Intents.of(original, bare), bare, config.intentThreshold(), meanings::guess));
    }

    /** In 0..1. */
    double complexity(String query, Intent intent, int parts, int names) {
        var byRules = Complexity.of(query, intent, parts, names);
        if (intent == Intent.GREETING || intent == Intent.STATEMENT || config.complexityThreshold() > 1 || query.isBlank()) {
            return byRules;
        }
        return said(query, true).map(one -> config.within(one.label(), byRules))
                .or(() -> complexity.of(shape(query, byRules, parts, names), config.complexityThreshold()).map(guess -> config.within(guess.path(), guess.mean())))
                .orElse(byRules);
    }

    /** Whether the message is judged to be what the example says. */
    boolean right(Example example) {
        var bare = Phrases.bare(example.message());
        var intent = intent(example.message(), bare);
        return example.label().equals(Examples.isPath(example) ? config.path(complexity(bare, intent, parts(bare), names(bare))) : intent.name());
    }

    private Optional<Example> said(String message, boolean path) {
        return message.isBlank() || taught.isEmpty() ? Optional.empty()
                : taught.stream().filter(one -> Examples.isPath(one) == path).max(Comparator.comparingDouble(one -> meaning.similarity(one.message(), message)))
                        .filter(one -> meaning.similarity(one.message(), message) >= SAME);
    }

    private LearnedComplexity.Shape shape(String message) {
        var bare = Phrases.bare(message);
        var parts = parts(bare);
        return shape(bare, Complexity.of(bare, Intents.of(message, bare), parts, names(bare)), parts, names(bare));
    }

    private static LearnedComplexity.Shape shape(String query, double byRules, int parts, int names) {
        return new LearnedComplexity.Shape(query, byRules, query.split("\\s+").length, parts, names);
    }

    private int parts(String bare) {
        return Parts.of(bare, config.maxParts()).size();
    }

    private int names(String bare) {
        return Parsed.of(bare, tagger).names().size();
    }
}
