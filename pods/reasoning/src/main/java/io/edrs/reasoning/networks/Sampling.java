package io.edrs.reasoning.networks;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws rows from a network, causes before effects. */
public final class Sampling {

    private Sampling() {}

    /** So many independent rows; the levels of a column are the variable's states, in their order. */
    public static DataTable of(DiscreteNetwork network, int rows, RandomGenerator random) {
        var values = new double[network.variables().size()][rows];
        var order = network.graph().order();
        var states = new int[order.length];
        for (var row = 0; row < rows; row++) {
            for (var variable : order) {
                states[variable] = draw(network, variable, states, random.nextDouble());
                values[variable][row] = states[variable];
            }
        }
        return new DataTable(IntStream.range(0, order.length).mapToObj(variable -> column(network, variable, values[variable])).toList());
    }

    private static Column column(DiscreteNetwork network, int variable, double[] values) {
        var described = network.variables().get(variable);
        return new Column(described.name(), List.copyOf(described.states()), values);
    }

    private static int draw(DiscreteNetwork network, int variable, int[] states, double chance) {
        var last = network.states(variable) - 1;
        for (states[variable] = 0; states[variable] < last; states[variable]++) {
            chance -= network.probability(variable, states);
            if (chance < 0) {
                return states[variable];
            }
        }
        return last;
    }
}
