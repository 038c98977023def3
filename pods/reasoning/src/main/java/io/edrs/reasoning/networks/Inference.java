package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Exact inference by eliminating variables, each time the one that costs least (Zhang and Poole 1994; least weight of the new table). */
public final class Inference {

    private final DiscreteNetwork network;
    private final Budget budget;

    public Inference(DiscreteNetwork network, Budget budget) {
        this.network = network;
        this.budget = budget;
    }

    /** The distribution of the target given the evidence (state by variable); throws {@code EVIDENCE_IMPOSSIBLE} when that cannot be. */
    public Map<String, Double> posterior(String target, Map<String, String> evidence) {
        var place = network.index(target);
        var values = joint(new int[] {place}, numbers(evidence)).values();
        var total = Arrays.stream(values).sum();
        if (total <= 0) {
            throw new EdrsException(GraphError.EVIDENCE_IMPOSSIBLE, "In this network %s cannot be: its probability is 0.".formatted(evidence));
        }
        var posterior = new LinkedHashMap<String, Double>();
        IntStream.range(0, values.length).forEach(state -> posterior.put(network.variables().get(place).states().get(state), values[state] / total));
        return posterior;
    }

    /** How probable the evidence is. */
    public double probability(Map<String, String> evidence) {
        return joint(new int[0], numbers(evidence)).total();
    }

    /** The probabilities of the joint states of the targets together with the evidence, in the order of the targets. */
    Factor joint(int[] targets, Map<Integer, Integer> evidence) {
        var kept = relevant(targets, evidence);
        var factors = new ArrayList<Factor>();
        for (var variable : kept.stream().toArray()) {
            var factor = network.factor(variable);
            for (var entry : evidence.entrySet()) {
                factor = Arrays.stream(targets).anyMatch(target -> target == entry.getKey()) ? factor : factor.at(entry.getKey(), entry.getValue());
            }
            factors.add(factor);
        }
        evidence.keySet().forEach(kept::clear);
        for (var target : targets) {
            kept.clear(target);
        }
        while (!kept.isEmpty()) {
            budget.spend();
            eliminate(cheapest(kept, factors), factors, kept);
        }
        var result = new Factor(targets, Arrays.stream(targets).map(network::states).toArray(), ones(targets));
        for (var factor : factors) {
            result = result.times(factor);
        }
        return given(result, targets, evidence);
    }

    private double[] ones(int[] targets) {
        var ones = new double[Factor.volume(Arrays.stream(targets).map(network::states).toArray())];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A target that is also evidence has its observed state only. */
    private static Factor given(Factor factor, int[] targets, Map<Integer, Integer> evidence) {
        for (var target : targets) {
            if (evidence.containsKey(target)) {
                var indicator = Factor.of(new int[] {target}, new int[] {factor.sizes()[factor.place(target)]});
                indicator.values()[evidence.get(target)] = 1;
                return given(factor.times(indicator), Arrays.stream(targets).filter(other -> other != target).toArray(), evidence);
            }
        }
        return factor;
    }

    /** What neither is asked for, nor known, nor causes such, sums to one. */
    private BitSet relevant(int[] targets, Map<Integer, Integer> evidence) {
        var set = new BitSet();
        Arrays.stream(targets).forEach(set::set);
        evidence.keySet().forEach(set::set);
        return network.graph().ancestors(set);
    }

    private int cheapest(BitSet open, List<Factor> factors) {
        var best = -1;
        var least = Double.POSITIVE_INFINITY;
        for (var variable : open.stream().toArray()) {
            var neighbours = new BitSet();
            factors.stream().filter(factor -> factor.place(variable) >= 0).forEach(factor -> Arrays.stream(factor.variables()).forEach(neighbours::set));
            var weight = neighbours.stream().mapToDouble(each -> Math.log(network.states(each))).sum();
            if (weight < least) {
                least = weight;
                best = variable;
            }
        }
        return best;
    }

    private static void eliminate(int variable, List<Factor> factors, BitSet open) {
        open.clear(variable);
        var touched = factors.stream().filter(factor -> factor.place(variable) >= 0).toList();
        factors.removeAll(touched);
        touched.stream().reduce(Factor::times).ifPresent(product -> factors.add(product.without(variable)));
    }

    private Map<Integer, Integer> numbers(Map<String, String> evidence) {
        var numbers = new LinkedHashMap<Integer, Integer>();
        evidence.forEach((name, state) -> numbers.put(network.index(name), network.variable(name).state(state)));
        return numbers;
    }
}
