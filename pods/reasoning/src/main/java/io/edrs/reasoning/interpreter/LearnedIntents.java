package io.edrs.reasoning.interpreter;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.reasoning.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells intents as it learned them from examples: by words, pairs of words and how the message begins and ends. */
final class LearnedIntents {

    private static final int FEATURES = 1 << 13;
    private static final Intent[] INTENTS = Intent.values();
    private static final LearnedIntents SHIPPED = of(examples("intents.tsv"));

    private final Softmax model;

    private LearnedIntents(Softmax model) {
        this.model = model;
    }

    /** @param probability in 0..1 */
    record Guess(Intent intent, double probability) {}

    record Labelled(Intent intent, String text) {}

    /** Learned from the examples that come with the program. */
    static LearnedIntents shipped() {
        return SHIPPED;
    }

    /** Learned anew, from these. */
    static LearnedIntents of(List<Labelled> examples) {
        return new LearnedIntents(Softmax.trained(examples.stream().map(one -> new Softmax.Example(one.intent().ordinal(), features(one.text()))).toList(), INTENTS.length, FEATURES));
    }

    /** One example a line: the intent, a tab, the message. */
    static List<Labelled> examples(String resource) {
        try (var stream = Objects.requireNonNull(LearnedIntents.class.getResourceAsStream(resource), resource)) {
            return examples(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Labelled> examples(String text, String where) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> {
            var parts = line.split("\t", 2);
            if (parts.length < 2 || Stream.of(INTENTS).noneMatch(intent -> intent.name().equals(parts[0]))) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "%s: '%s' is no example; write an intent (%s), a tab and a message."
                        .formatted(where, line, Stream.of(INTENTS).map(Intent::name).collect(Collectors.joining(", "))));
            }
            return new Labelled(Intent.valueOf(parts[0]), parts[1]);
        }).toList();
    }

    /** The shipped examples and those of the file; its name may be empty. */
    static List<Labelled> withFile(String file) {
        if (file.isBlank()) {
            return examples("intents.tsv");
        }
        try {
            return Stream.concat(examples("intents.tsv").stream(), examples(Files.readString(Path.of(file)), file).stream()).toList();
        } catch (IOException failed) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The examples of intents in '%s' cannot be read: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    /** The intent a message has by its form, or where no rule knows it the learned one when it is as sure as that, by its words or else by its meaning. */
    Intent orRule(Intent rule, String message, double threshold, java.util.function.Function<String, Guess> meaning) {
        if (rule != Intent.FACT || threshold > 1 || message.isBlank()) {
            return rule;
        }
        var byWords = guess(message);
        var guess = byWords.probability() < threshold ? meaning.apply(message) : byWords;
        // Words in a row ("server 12 commissioned") are a search more often than a statement: only rules tell one.
        var unsafe = guess.intent() == Intent.STATEMENT || guess.intent() == Intent.GREETING && message.endsWith("?");
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
