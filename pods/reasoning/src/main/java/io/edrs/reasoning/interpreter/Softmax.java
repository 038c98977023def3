package io.edrs.reasoning.interpreter;

import java.util.List;

/** Multinomial logistic regression over sparse features, by stochastic gradient descent with weight decay; the same examples give the same weights. */
final class Softmax {

    private static final int EPOCHS = 60;
    private static final double RATE = 0.3;
    private static final double DECAY = 1e-4;

    private final double[][] weights;

    private Softmax(int classes, int features) {
        this.weights = new double[classes][features];
    }

    /** @param index of the features that are not zero */
    record Features(int[] index, float[] value) {}

    record Example(int label, Features features) {}

    static Softmax trained(List<Example> examples, int classes, int features) {
        var model = new Softmax(classes, features);
        for (var epoch = 0; epoch < EPOCHS; epoch++) {
            var rate = RATE / (1 + 0.05 * epoch);
            for (var i = 0; i < examples.size(); i++) {
                // A stride that shares no factor with the size visits all, the classes mixed.
                model.step(examples.get((int) ((i * 7919L + epoch) % examples.size())), rate);
            }
        }
        return model;
    }

    private void step(Example example, double rate) {
        var given = probabilities(example.features());
        for (var label = 0; label < weights.length; label++) {
            var slope = (label == example.label() ? 1 : 0) - given[label];
            for (var i = 0; i < example.features().index().length; i++) {
                var at = example.features().index()[i];
                weights[label][at] += rate * (slope * example.features().value()[i] - DECAY * weights[label][at]);
            }
        }
    }

    /** One for each class, together 1. */
    double[] probabilities(Features features) {
        var scores = new double[weights.length];
        var most = Double.NEGATIVE_INFINITY;
        for (var label = 0; label < scores.length; label++) {
            for (var i = 0; i < features.index().length; i++) {
                scores[label] += weights[label][features.index()[i]] * features.value()[i];
            }
            most = Math.max(most, scores[label]);
        }
        double sum = 0;
        for (var label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - most);
            sum += scores[label];
        }
        for (var label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }
}
