package io.edrs.reasoning.trees;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trees that vote.
 *
 * @param target what they predict
 * @param labels the kinds it may be; empty for numbers
 * @param quality on rows kept back: the share that is right or, for numbers, the share of the variance explained
 * @param baseline the same for always saying the commonest label, or the mean
 */
public record Forest(String target, List<String> labels, List<Input> inputs, List<Tree> trees, double quality, double baseline, int rows) {

    private static final int MOST_REASONS = 10;

    /** Predicts for a row given by column; throws {@code VARIABLE_UNKNOWN} for columns or kinds it does not know or lacks. */
    public Prediction predict(Map<String, String> values) {
        values.keySet().stream().filter(name -> inputs.stream().noneMatch(input -> input.name().equals(name))).findFirst().ifPresent(name -> {
            throw unknown("There is no column '%s'; there are %s.".formatted(name, inputs.stream().map(Input::name).toList()));
        });
        return predict(inputs.stream().mapToDouble(input -> code(input, values.get(input.name()))).toArray());
    }

    Prediction predict(double[] row) {
        var paths = trees.stream().map(tree -> tree.path(row, inputs)).toList();
        var shares = new double[Math.max(1, labels.size())];
        for (var tree = 0; tree < trees.size(); tree++) {
            var end = trees.get(tree).nodes().get(paths.get(tree).getLast()).shares();
            IntStream.range(0, shares.length).forEach(label -> shares[label] += end.get(label) / trees.size());
        }
        var winner = IntStream.range(0, shares.length).boxed().max(Comparator.comparingDouble(label -> shares[label])).orElseThrow();
        var named = new LinkedHashMap<String, Double>();
        IntStream.range(0, labels.size()).forEach(label -> named.put(labels.get(label), shares[label]));
        var base = trees.stream().mapToDouble(tree -> tree.nodes().getFirst().shares().get(winner)).average().orElse(0);
        return new Prediction(labels.isEmpty() ? "%.6g".formatted(shares[0]) : labels.get(winner), named, base, reasons(paths, row, winner),
                trees.size() == 1 ? rule(paths.getFirst(), row) : List.of());
    }

    /** What each column asked about adds on the way down (Saabas 2014), over all trees. */
    private List<Reason> reasons(List<List<Integer>> paths, double[] row, int label) {
        var weights = new double[inputs.size()];
        for (var tree = 0; tree < trees.size(); tree++) {
            var nodes = trees.get(tree).nodes();
            for (var step = 1; step < paths.get(tree).size(); step++) {
                var before = nodes.get(paths.get(tree).get(step - 1));
                weights[before.input()] += (nodes.get(paths.get(tree).get(step)).shares().get(label) - before.shares().get(label)) / trees.size();
            }
        }
        return IntStream.range(0, weights.length).filter(input -> weights[input] != 0)
                .mapToObj(input -> new Reason("%s is %s".formatted(inputs.get(input).name(), said(input, row)), weights[input]))
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))).limit(MOST_REASONS).toList();
    }

    /** The conditions on the way, those on one number put together. */
    private List<String> rule(List<Integer> path, double[] row) {
        var nodes = trees.getFirst().nodes();
        var low = new LinkedHashMap<Integer, Double>();
        var high = new LinkedHashMap<Integer, Double>();
        var conditions = new ArrayList<String>();
        for (var at : path.subList(0, path.size() - 1)) {
            var node = nodes.get(at);
            var input = inputs.get(node.input());
            var yes = Tree.next(node, row, inputs) == node.yes();
            if (!input.kinds().isEmpty()) {
                conditions.add("%s is %s%s".formatted(input.name(), yes ? "" : "not ", node.kind()));
            } else if (yes) {
                low.merge(node.input(), node.threshold(), Math::max);
            } else {
                high.merge(node.input(), node.threshold(), Math::min);
            }
        }
        low.forEach((input, bound) -> conditions.add("%s > %.6g".formatted(inputs.get(input).name(), bound)));
        high.forEach((input, bound) -> conditions.add("%s ≤ %.6g".formatted(inputs.get(input).name(), bound)));
        return conditions;
    }

    /** How often each column is asked about, weighted by the rows that come there; shares of 1. */
    public Map<String, Double> importance() {
        var weights = new double[inputs.size()];
        trees.forEach(tree -> tree.nodes().stream().filter(node -> !node.isEnd()).forEach(node -> weights[node.input()] += node.rows()));
        var sum = IntStream.range(0, weights.length).mapToDouble(input -> weights[input]).sum();
        return IntStream.range(0, weights.length).boxed().filter(input -> weights[input] > 0)
                .sorted(Comparator.comparingDouble(input -> -weights[input]))
                .collect(Collectors.toMap(input -> inputs.get(input).name(), input -> weights[input] / sum, (one, other) -> one, LinkedHashMap::new));
    }

    private String said(int input, double[] row) {
        return inputs.get(input).kinds().isEmpty() ? io.edrs.reasoning.data.Kinds.text(row[input]) : inputs.get(input).kinds().get((int) row[input]);
    }

    private static double code(Input input, String value) {
        if (value == null) {
            throw unknown("The column '%s' lacks a value.".formatted(input.name()));
        }
        if (input.kinds().isEmpty()) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw unknown("'%s' holds numbers and cannot be '%s'.".formatted(input.name(), value));
            }
        }
        if (!input.kinds().contains(value)) {
            throw unknown("'%s' is never '%s'; it is one of %s.".formatted(input.name(), value, input.kinds()));
        }
        return input.kinds().indexOf(value);
    }

    private static EdrsException unknown(String message) {
        return new EdrsException(GraphError.VARIABLE_UNKNOWN, message);
    }
}
