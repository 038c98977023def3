package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Fits the tables of a network to data. */
public final class Learning {

    private Learning() {}

    /** Relative frequencies, each count raised by {@code prior} so that what was not seen stays possible. */
    public static DiscreteNetwork of(CausalGraph graph, DataTable data, double prior) {
        if (graph.isConfounded()) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "A network is learned for a graph without confounded pairs; this has %s."
                    .formatted(graph.confounded()));
        }
        var table = data.of(graph.names()).discrete();
        var codes = table.columns().stream().map(column -> column.codes()).toArray(int[][]::new);
        var variables = table.columns().stream().map(column -> new Variable(column.name(), column.levels())).toList();
        var parents = IntStream.range(0, graph.size()).mapToObj(variable -> graph.parents(variable).stream().toArray()).toList();
        var tables = new ArrayList<double[]>();
        for (var variable = 0; variable < graph.size(); variable++) {
            var states = variables.get(variable).states().size();
            var own = parents.get(variable);
            var counts = new double[Factor.volume(IntStream.concat(IntStream.of(states),
                    Arrays.stream(own).map(parent -> variables.get(parent).states().size())).toArray())];
            Arrays.fill(counts, prior);
            for (var row = 0; row < table.rows(); row++) {
                var place = 0;
                for (var parent : own) {
                    place = place * variables.get(parent).states().size() + codes[parent][row];
                }
                counts[place * states + codes[variable][row]]++;
            }
            tables.add(normalised(counts, states));
        }
        return new DiscreteNetwork(variables, parents, tables);
    }

    private static double[] normalised(double[] counts, int states) {
        for (var row = 0; row < counts.length; row += states) {
            var sum = 0.0;
            for (var state = 0; state < states; state++) {
                sum += counts[row + state];
            }
            for (var state = 0; state < states; state++) {
                counts[row + state] = sum == 0 ? 1.0 / states : counts[row + state] / sum;
            }
        }
        return counts;
    }
}
