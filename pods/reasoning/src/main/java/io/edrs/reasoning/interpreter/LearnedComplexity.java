package io.edrs.reasoning.interpreter;

import io.edrs.reasoning.Example;
import io.edrs.reasoning.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells how much thought a question needs by what it means and by its form; learned when first asked. */
final class LearnedComplexity {

    private static final double[] MIDDLES = {0.15, 0.5, 0.85};
    private static final float SCALE = 4;
    private static final int FORM = 5;

    private final Meaning meaning;
    private final Function<String, Shape> shapes;
    private final List<Example> examples;
    private volatile @Nullable Softmax model;

    /** @param shapes what a message of the examples looks like */
    LearnedComplexity(Meaning meaning, Function<String, Shape> shapes, List<Example> examples) {
        this.meaning = meaning;
        this.shapes = shapes;
        this.examples = List.copyOf(examples);
    }

    /**
     * A question and what is seen of it.
     *
     * @param byRules its complexity by its form alone
     */
    record Shape(String query, double byRules, int words, int parts, int names) {}

    /** @param mean of the paths' complexities, each as likely as it is, in 0..1 */
    record Guess(String path, double mean) {}

    /** The likeliest path; nothing when it is less likely than that. */
    Optional<Guess> of(Shape shape, double threshold) {
        var likely = model().probabilities(features(shape));
        var best = IntStream.range(0, MIDDLES.length).reduce((one, other) -> likely[other] > likely[one] ? other : one).orElseThrow();
        return likely[best] < threshold ? Optional.empty()
                : Optional.of(new Guess(Examples.PATHS.get(best), IntStream.range(0, MIDDLES.length).mapToDouble(path -> likely[path] * MIDDLES[path]).sum()));
    }

    private Softmax model() {
        var learned = model;
        if (learned == null) {
            // Twice the same work, where two ask first at once, is the same model.
            var taught = examples.stream().map(one -> new Softmax.Example(Examples.PATHS.indexOf(one.label()), features(shapes.apply(one.message())))).toList();
            learned = Softmax.trained(taught, MIDDLES.length, taught.getFirst().features().value().length);
            model = learned;
        }
        return learned;
    }

    private Softmax.Features features(Shape shape) {
        var vector = meaning.vector(shape.query());
        var values = new float[vector.length + FORM];
        for (var i = 0; i < vector.length; i++) {
            values[i] = SCALE * vector[i];
        }
        values[vector.length] = 1;
        values[vector.length + 1] = (float) (2 * shape.byRules());
        values[vector.length + 2] = Math.min(30, shape.words()) / 15f;
        values[vector.length + 3] = Math.min(4, shape.parts()) / 2f;
        values[vector.length + 4] = Math.min(4, shape.names()) / 4f;
        return new Softmax.Features(IntStream.range(0, values.length).toArray(), values);
    }
}
