package io.edrs.reasoning.interpreter;

import io.edrs.reasoning.Example;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Meaning;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells intents by what messages mean, where their words leave it open; learned from the same examples, when first asked. */
final class IntentMeanings {

    private static final Intent[] INTENTS = Intent.values();
    private static final float SCALE = 4;

    private final Meaning meaning;
    private final List<Example> examples;
    private volatile @Nullable Softmax model;

    IntentMeanings(Meaning meaning, List<Example> examples) {
        this.meaning = meaning;
        this.examples = List.copyOf(examples);
    }

    LearnedIntents.Guess guess(String message) {
        var probabilities = model().probabilities(features(message));
        var best = IntStream.range(0, probabilities.length).reduce((one, other) -> probabilities[other] > probabilities[one] ? other : one).orElseThrow();
        return new LearnedIntents.Guess(INTENTS[best], probabilities[best]);
    }

    private Softmax model() {
        var learned = model;
        if (learned == null) {
            // Twice the same work, where two ask first at once, is the same model.
            learned = Softmax.trained(examples.stream().map(one -> new Softmax.Example(Intent.valueOf(one.label()).ordinal(), features(one.message()))).toList(), INTENTS.length,
                    features(examples.getFirst().message()).index().length);
            model = learned;
        }
        return learned;
    }

    private Softmax.Features features(String message) {
        var vector = meaning.vector(message);
        var values = new float[vector.length + 1];
        for (var i = 0; i < vector.length; i++) {
            values[i] = SCALE * vector[i];
        }
        values[vector.length] = message.endsWith("?") ? 1 : 0;
        return new Softmax.Features(IntStream.range(0, values.length).toArray(), values);
    }
}
