package io.edrs.reasoning.trees;

import io.edrs.reasoning.data.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends the rows of a table down a tree and notes at each node how many come and what they are. */
final class RowCounts {

    private final Tree tree;
    private final List<Input> inputs;
    private final Column outcome;

    RowCounts(Tree tree, List<Input> inputs, Column outcome) {
        this.tree = tree;
        this.inputs = inputs;
        this.outcome = outcome;
    }

    Tree over(List<Column> columns) {
        var width = Math.max(1, outcome.levels().size());
        var sums = new double[tree.nodes().size()][width];
        var counts = new int[tree.nodes().size()];
        for (var row = 0; row < outcome.values().length; row++) {
            for (var place : tree.path(Growing.row(columns, row), inputs)) {
                counts[place]++;
                sums[place][outcome.isNumeric() ? 0 : (int) outcome.values()[row]] += outcome.isNumeric() ? outcome.values()[row] : 1;
            }
        }
        var nodes = new ArrayList<Node>();
        for (var place = 0; place < counts.length; place++) {
            var node = tree.nodes().get(place);
            var count = counts[place];
            // An end that bagging filled with other rows keeps what Tribuo learned there.
            var shares = count == 0 ? node.shares() : Arrays.stream(sums[place]).map(sum -> sum / count).boxed().toList();
            nodes.add(new Node(node.input(), node.kind(), node.threshold(), node.no(), node.yes(), shares, count));
        }
        return new Tree(nodes);
    }
}
