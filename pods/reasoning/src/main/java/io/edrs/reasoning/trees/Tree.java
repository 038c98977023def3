package io.edrs.reasoning.trees;

import java.util.ArrayList;
import java.util.List;

/** A learned tree; the first node is its root. */
public record Tree(List<Node> nodes) {

    public Tree {
        nodes = List.copyOf(nodes);
    }

    /** The places of the nodes a row passes, from the root to an end; a value by column, kinds as their place. */
    List<Integer> path(double[] row, List<Input> inputs) {
        var path = new ArrayList<Integer>();
        var at = 0;
        path.add(at);
        while (!nodes.get(at).isEnd()) {
            at = next(nodes.get(at), row, inputs);
            path.add(at);
        }
        return path;
    }

    static int next(Node node, double[] row, List<Input> inputs) {
        var input = inputs.get(node.input());
        var yes = input.kinds().isEmpty() ? row[node.input()] > node.threshold() : row[node.input()] == input.kinds().indexOf(node.kind());
        return yes ? node.yes() : node.no();
    }
}
