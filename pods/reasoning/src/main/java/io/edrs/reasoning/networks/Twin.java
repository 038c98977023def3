package io.edrs.reasoning.networks;

import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counterfactuals in a discrete network by abduction, action and prediction (Pearl 2009), exactly, on its twin network (Balke and Pearl
 * 1994). Each variable is taken to be the quantile function of its distribution given its parents at a hidden uniform level, the
 * monotone mechanism of its table; another mechanism with the same table may say otherwise, which {@link Necessity} bounds.
 */
public final class Twin {

    private static final String OTHER = "*";
    private static final String LEVEL = "^";

    private final DiscreteNetwork network;
    private final List<Variable> variables = new ArrayList<>();
    private final List<int[]> parents = new ArrayList<>();
    private final List<double[]> tables = new ArrayList<>();

    private Twin(DiscreteNetwork network) {
        this.network = network;
    }

    /** How the target would be distributed, had those variables been set so, in the world in which the evidence holds. */
    public static Map<String, Double> distribution(DiscreteNetwork network, Map<String, String> evidence, Map<String, String> set,
            String target, Budget budget) {
        var twin = new Twin(network).build(set);
        network.index(target);
        return new Inference(twin, budget).posterior(target + OTHER, evidence);
    }

    private DiscreteNetwork build(Map<String, String> set) {
        var fixed = new HashMap<Integer, Integer>();
        set.forEach((name, state) -> fixed.put(network.index(name), network.variable(name).state(state)));
        var size = network.variables().size();
        for (var world = 0; world < 2; world++) {
            for (var variable : network.variables()) {
                variables.add(new Variable(variable.name() + (world == 0 ? "" : OTHER), variable.states()));
            }
        }
        IntStream.range(0, 2 * size).forEach(place -> {
            parents.add(new int[0]);
            tables.add(new double[0]);
        });
        for (var variable = 0; variable < size; variable++) {
            var bounds = bounds(variable);
            var level = level(variable, bounds);
            mechanism(variable, variable, 0, level, bounds);
            if (fixed.containsKey(variable)) {
                tables.set(size + variable, new double[network.states(variable)]);
                tables.get(size + variable)[fixed.get(variable)] = 1;
            } else {
                mechanism(size + variable, variable, size, level, bounds);
            }
        }
        return new DiscreteNetwork(variables, parents, tables);
    }

    /** Where, over all rows of the table, one state ends and the next begins; the last is 1. */
    private double[] bounds(int variable) {
        var states = network.states(variable);
        var table = network.table(variable);
        return IntStream.concat(IntStream.range(0, table.length).filter(place -> place % states != states - 1), IntStream.of(-1))
                .mapToDouble(place -> place < 0 ? 1 : upTo(table, place, states)).map(bound -> Math.rint(bound * 1e12) / 1e12)
                .filter(bound -> bound > 0 && bound <= 1).distinct().sorted().toArray();
    }

    private static double upTo(double[] table, int place, int states) {
        var sum = 0.0;
        for (var each = place - place % states; each <= place; each++) {
            sum += table[each];
        }
        return sum;
    }

    private int level(int variable, double[] bounds) {
        var names = IntStream.range(0, bounds.length).mapToObj(Integer::toString).toList();
        variables.add(new Variable(network.variables().get(variable).name() + LEVEL, names));
        parents.add(new int[0]);
        tables.add(IntStream.range(0, bounds.length).mapToDouble(place -> bounds[place] - (place == 0 ? 0 : bounds[place - 1])).toArray());
        return variables.size() - 1;
    }

    /** The variable as a function of its parents in its world and the level that both worlds share. */
    private void mechanism(int place, int variable, int world, int level, double[] bounds) {
        var own = network.parents(variable);
        var states = network.states(variable);
        var table = network.table(variable);
        var all = Arrays.copyOf(Arrays.stream(own).map(parent -> parent + world).toArray(), own.length + 1);
        all[own.length] = level;
        var result = new double[Factor.volume(new int[] {table.length, bounds.length})];
        for (var row = 0; row < table.length / states; row++) {
            for (var part = 0; part < bounds.length; part++) {
                var middle = (bounds[part] + (part == 0 ? 0 : bounds[part - 1])) / 2;
                var state = 0;
                while (state < states - 1 && upTo(table, row * states + state, states) <= middle) {
                    state++;
                }
                result[(row * bounds.length + part) * states + state] = 1;
            }
        }
        parents.set(place, all);
        tables.set(place, result);
    }
}
