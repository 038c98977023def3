package io.edrs.reasoning.interpreter;

import io.edrs.reasoning.Example;
import io.edrs.reasoning.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells intents as it learned them from examples: by words, pairs of words and how the message begins and ends. */
final class LearnedIntents {

    private static final int FEATURES = 1 << 13;
    private static final Intent[] INTENTS = Intent.values();

    /** Who talks, or that they talk: without either ("its home port?") a conversation is not asked about. */
    private static final Pattern OF_TALK = Pattern.compile("(?i)\\b(i|me|my|mine|myself|we|us|our|ours|you|your|yours|conversation|chat|dialogue|talk\\w*"
            + "|discuss\\w*|mention\\w*|sa(y|id|ys|ying)|ask\\w*|tell|told|question\\w*|message\\w*|answer\\w*|repl\\w+|wr[io]te|written|remember\\w*"
            + "|recall\\w*|repeat\\w*|earlier|before|previous\\w*|again|so far|just now|first|last)\\b");

    private final Softmax model;

    private LearnedIntents(Softmax model) {
        this.model = model;
    }

    /** @param probability in 0..1 */
    record Guess(Intent intent, double probability) {}

    /** Learned from examples of intents. */
    static LearnedIntents of(List<Example> examples) {
        return new LearnedIntents(Softmax.trained(examples.stream().map(one -> new Softmax.Example(Intent.valueOf(one.label()).ordinal(), features(one.message()))).toList(), INTENTS.length, FEATURES));
    }

    /** The intent a message has by its form, or where no rule knows it the learned one when it is as sure as that, by its words or else by its meaning. */
    Intent orRule(Intent rule, String message, double threshold, java.util.function.Function<String, Guess> meaning) {
        if (rule != Intent.FACT || threshold > 1 || message.isBlank()) {
            return rule;
        }
        var byWords = guess(message);
        var guess = byWords.probability() < threshold ? meaning.apply(message) : byWords;
        // Words in a row ("server 12 commissioned") are a search more often than a statement: only rules tell one.
        var unsafe = guess.intent() == Intent.STATEMENT || guess.intent() == Intent.GREETING && message.endsWith("?")
                || guess.intent() == Intent.CONVERSATION && !OF_TALK.matcher(message).find();
        return guess.probability() < threshold || unsafe ? rule : guess.intent();
    }

    Guess guess(String message) {
        var probabilities = model.probabilities(features(message));
        var best = 0;
        for (var i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Guess(INTENTS[best], probabilities[best]);
    }

    private static Softmax.Features features(String message) {
        var words = message.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'?]+", " ").replace("?", " ?").strip().split(" +");
        var names = new ArrayList<String>();
        names.add("bias");
        names.add("length " + Math.min(8, words.length));
        names.add("begins " + words[0]);
        names.add("ends " + words[words.length - 1].equals("?"));
        for (var i = 0; i < words.length; i++) {
            names.add(words[i]);
            if (i + 1 < words.length) {
                names.add((i == 0 ? "^" : "") + words[i] + " " + words[i + 1]);
            }
        }
        var index = names.stream().mapToInt(name -> Math.floorMod(name.hashCode() * 0x9E3779B9 >>> 7, FEATURES)).distinct().toArray();
        var value = new float[index.length];
        java.util.Arrays.fill(value, (float) (1 / Math.sqrt(index.length)) * 2);
        return new Softmax.Features(index, value);
    }
}
