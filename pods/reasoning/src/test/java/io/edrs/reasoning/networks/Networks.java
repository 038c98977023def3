package io.edrs.reasoning.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks drawn by chance, and their probabilities by going through every joint state. */
public final class Networks {

    private Networks() {}

    public static DiscreteNetwork random(int size, int mostParents, int mostStates, Random random) {
        var variables = new ArrayList<Variable>();
        var parents = new ArrayList<int[]>();
        var tables = new ArrayList<double[]>();
        for (var place = 0; place < size; place++) {
            var own = random.ints(0, Math.max(1, place)).distinct().limit(Math.min(place, random.nextInt(mostParents + 1))).toArray();
            var states = 2 + random.nextInt(mostStates - 1);
            variables.add(new Variable("v" + place, IntStream.range(0, states).mapToObj(state -> "s" + state).toList()));
            parents.add(own);
            var rows = 1;
            for (var parent : own) {
                rows *= variables.get(parent).states().size();
            }
            tables.add(rows(rows, states, random));
        }
        return new DiscreteNetwork(variables, parents, tables);
    }

    private static double[] rows(int rows, int states, Random random) {
        var table = random.doubles((long) rows * states, 0.05, 1).toArray();
        for (var row = 0; row < rows; row++) {
            var sum = 0.0;
            for (var state = 0; state < states; state++) {
                sum += table[row * states + state];
            }
            for (var state = 0; state < states; state++) {
                table[row * states + state] /= sum;
            }
        }
        return table;
    }

    /** The probability of the states of some variables; -1 stands for any. */
    static double byForce(DiscreteNetwork network, List<Integer> wanted) {
        return sum(network, wanted, new int[wanted.size()], 0);
    }

    private static double sum(DiscreteNetwork network, List<Integer> wanted, int[] states, int place) {
        var order = network.graph().order();
        if (place == order.length) {
            return 1;
        }
        var sum = 0.0;
        var variable = order[place];
        for (var state = 0; state < network.states(variable); state++) {
            if (wanted.get(variable) < 0 || wanted.get(variable) == state) {
                states[variable] = state;
                sum += network.probability(variable, states) * sum(network, wanted, states, place + 1);
            }
        }
        return sum;
    }
}
