package io.edrs.reasoning.trees;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/** Tribuo's trees as ours: one feature for a number, one for each kind. */
final class TribuoTrees {

    private static final float IMPROVEMENT = 1e-6f;

    private record Asked(int input, String kind) {}

    private final List<Input> inputs;
    private final List<Column> columns;
    private final Column outcome;
    private final List<Asked> features = new ArrayList<>();

    TribuoTrees(List<Input> inputs, List<Column> columns, Column outcome) {
        this.inputs = inputs;
        this.columns = columns;
        this.outcome = outcome;
        for (var place = 0; place < inputs.size(); place++) {
            var input = place;
            if (inputs.get(place).kinds().isEmpty()) {
                features.add(new Asked(place, ""));
            } else {
                inputs.get(place).kinds().forEach(kind -> features.add(new Asked(input, kind)));
            }
        }
    }

    List<Tree> grow(Growth growth, long seed, Budget budget) {
        return outcome.isNumeric()
                ? grow(data(row -> new Regressor(outcome.name(), outcome.values()[row]), new RegressionFactory()), growth, seed, budget)
                : grow(data(row -> new Label(outcome.levels().get((int) outcome.values()[row])), new LabelFactory()), growth, seed, budget);
    }

    private interface Outcome<T> {
        T of(int row);
    }

    private <T extends Output<T>> List<Example<T>> examples(Outcome<T> outcomes) {
        var names = IntStream.range(0, features.size()).mapToObj("f%06d"::formatted).toArray(String[]::new);
        return IntStream.range(0, outcome.values().length).<Example<T>>mapToObj(row -> new ArrayExample<>(outcomes.of(row), names,
                features.stream().mapToDouble(asked -> asked.kind().isEmpty() ? columns.get(asked.input()).values()[row]
                        : columns.get(asked.input()).values()[row] == inputs.get(asked.input()).kinds().indexOf(asked.kind()) ? 1 : 0).toArray())).toList();
    }

    private <T extends Output<T>> Drawn<T> data(Outcome<T> outcomes, org.tribuo.OutputFactory<T> factory) {
        return new Drawn<>(examples(outcomes), factory);
    }

    private record Drawn<T extends Output<T>>(List<Example<T>> examples, org.tribuo.OutputFactory<T> factory) {

        /** All rows, or as many drawn with replacement. */
        MutableDataset<T> dataset(java.util.Random random, boolean whole) {
            var set = new MutableDataset<T>(new SimpleDataSourceProvenance("rows", factory), factory);
            for (var row = 0; row < examples.size(); row++) {
                set.add(examples.get(whole ? row : random.nextInt(examples.size())));
            }
            return set;
        }
    }

    private <T extends Output<T>> List<Tree> grow(Drawn<T> data, Growth growth, long seed, Budget budget) {
        var random = new java.util.Random(seed);
        var trees = new ArrayList<Tree>();
        for (var tree = 0; tree < growth.trees(); tree++) {
            budget.spend();
            Trainer<T> trainer = trainer(growth, seed + tree);
            Model<T> model = trainer.train(data.dataset(random, growth.trees() == 1));
            trees.add(read((TreeModel<T>) model));
        }
        return trees;
    }

    @SuppressWarnings("unchecked")
    private <T extends Output<T>> Trainer<T> trainer(Growth growth, long seed) {
        var share = growth.trees() == 1 ? 1f : (float) Math.min(1, Math.max(1 / (float) features.size(), Math.sqrt(features.size()) / features.size()));
        return (Trainer<T>) (outcome.isNumeric()
                ? new CARTJointRegressionTrainer(growth.depth(), growth.leastRows(), IMPROVEMENT, share, false, new MeanSquaredError(), false, seed)
                : new CARTClassificationTrainer(growth.depth(), growth.leastRows(), IMPROVEMENT, share, false, new GiniIndex(), seed));
    }

    private <T extends Output<T>> Tree read(TreeModel<T> model) {
        var nodes = new ArrayList<io.edrs.reasoning.trees.Node>();
        add(root(model), model, nodes);
        return new Tree(nodes);
    }

    private <T extends Output<T>> Node<T> root(TreeModel<T> model) {
        return model.getRoot();
    }

    private <T extends Output<T>> int add(Node<T> node, TreeModel<T> model, List<io.edrs.reasoning.trees.Node> nodes) {
        var place = nodes.size();
        nodes.add(end());
        if (node instanceof SplitNode<T> split) {
            var asked = features.get(Integer.parseInt(model.getFeatureIDMap().get(split.getFeatureID()).getName().substring(1)));
            var no = add(split.getLessThanOrEqual(), model, nodes);
            var yes = add(split.getGreaterThan(), model, nodes);
            nodes.set(place, new io.edrs.reasoning.trees.Node(asked.input(), asked.kind(), split.splitValue(), no, yes, end().shares(), 0));
        }
        return place;
    }

    private io.edrs.reasoning.trees.Node end() {
        return new io.edrs.reasoning.trees.Node(-1, "", 0, -1, -1, Collections.nCopies(Math.max(1, outcome.levels().size()), 0.0), 0);
    }
}
