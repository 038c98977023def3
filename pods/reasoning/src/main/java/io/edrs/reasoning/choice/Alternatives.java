package io.edrs.reasoning.choice;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Alternatives and how each does on each criterion.
 *
 * @param values by alternative and criterion
 */
public record Alternatives(List<String> names, List<Criterion> criteria, double[][] values) {

    private static final int MOST = 1_000;
    private static final int MOST_CRITERIA = 50;
    private static final double TOLERANCE = 1e-6;

    /** Throws {@code CHOICE_INVALID} for gaps and doubles, {@code WEIGHTS_INVALID} for weights that are no shares of 1. */
    public Alternatives {
        names = List.copyOf(names);
        criteria = List.copyOf(criteria);
        if (names.size() < 2 || names.size() > MOST || new HashSet<>(names).size() != names.size()) {
            throw invalid("A choice is among 2 to %d alternatives, each named once; this names %s.".formatted(MOST, names));
        }
        var labels = criteria.stream().map(Criterion::name).toList();
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA || new HashSet<>(labels).size() != labels.size()) {
            throw invalid("A choice has 1 to %d criteria, each named once; this has %s.".formatted(MOST_CRITERIA, labels));
        }
        for (var place = 0; place < names.size(); place++) {
            if (place >= values.length || values[place].length != criteria.size() || !Arrays.stream(values[place]).allMatch(Double::isFinite)) {
                throw invalid("'%s' needs a number for each of %s.".formatted(names.get(place), labels));
            }
        }
        var sum = criteria.stream().mapToDouble(Criterion::weight).sum();
        if (Math.abs(sum - 1) > TOLERANCE || criteria.stream().anyMatch(criterion -> !(criterion.weight() >= 0))) {
            throw new EdrsException(ChoiceError.WEIGHTS_INVALID, "Weights are shares that sum to 1; these are %s, which sum to %.4g."
                    .formatted(criteria.stream().map(Criterion::weight).toList(), sum));
        }
    }

    /** The same with one criterion's weight changed and the others' scaled so that all sum to 1 again. */
    public Alternatives weighing(int criterion, double weight) {
        var rest = 1 - criteria.get(criterion).weight();
        var changed = new java.util.ArrayList<Criterion>();
        for (var place = 0; place < criteria.size(); place++) {
            var own = criteria.get(place);
            var share = rest <= 0 ? 1.0 / (criteria.size() - 1) : own.weight() / rest;
            changed.add(own.weighing(place == criterion ? weight : share * (1 - weight)));
        }
        return new Alternatives(names, changed, values);
    }

    /** How the alternatives do on one criterion. */
    double[] on(int criterion) {
        return Arrays.stream(values).mapToDouble(row -> row[criterion]).toArray();
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(ChoiceError.CHOICE_INVALID, message);
    }
}
