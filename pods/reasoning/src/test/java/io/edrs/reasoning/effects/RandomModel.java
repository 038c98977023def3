package io.edrs.reasoning.effects;

import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A semi-Markovian model of yes-no variables, drawn by chance, whose every probability is known; tests hold formulas against it. */
final class RandomModel implements Observed {

    private final CausalGraph graph;
    private final List<Edge> hidden;
    private final double[][] tables;

    RandomModel(int size, double causes, double confounders, Random random) {
        var names = IntStream.range(0, size).mapToObj(place -> "v" + place).toList();
        var directed = new ArrayList<Edge>();
        var hidden = new ArrayList<Edge>();
        for (var one = 0; one < size; one++) {
            for (var other = one + 1; other < size; other++) {
                if (random.nextDouble() < causes) {
                    directed.add(new Edge(names.get(one), names.get(other)));
                }
                if (random.nextDouble() < confounders) {
                    hidden.add(new Edge(names.get(one), names.get(other)));
                }
            }
        }
        this.hidden = hidden;
        graph = CausalGraph.of(names, directed, hidden);
        tables = tables(graph, random);
    }

    /** With this graph. */
    RandomModel(CausalGraph graph, Random random) {
        this.graph = graph;
        this.hidden = graph.confounded();
        this.tables = tables(graph, random);
    }

    private static double[][] tables(CausalGraph graph, Random random) {
        var tables = new double[graph.size()][];
        for (var variable = 0; variable < graph.size(); variable++) {
            tables[variable] = random.doubles(1L << (graph.parents(variable).cardinality() + graph.spouses(variable).cardinality()), 0.1, 0.9).toArray();
        }
        return tables;
    }

    CausalGraph graph() {
        return graph;
    }

    @Override
    public int states(String variable) {
        return 2;
    }

    @Override
    public double probability(Map<String, Integer> states) {
        return probability(states, Map.of());
    }

    /** The probability of the states where others have been set. */
    double probability(Map<String, Integer> states, Map<String, Integer> set) {
        var sum = 0.0;
        for (var values = 0; values < 1 << graph.size(); values++) {
            if (agree(values, states) && agree(values, set)) {
                for (var causes = 0; causes < 1 << hidden.size(); causes++) {
                    sum += joint(values, causes, set) / (1 << hidden.size());
                }
            }
        }
        return sum;
    }

    private double joint(int values, int causes, Map<String, Integer> set) {
        var product = 1.0;
        for (var variable = 0; variable < graph.size(); variable++) {
            if (!set.containsKey(graph.names().get(variable))) {
                var yes = tables[variable][row(variable, values, causes)];
                product *= (values >> variable & 1) == 1 ? yes : 1 - yes;
            }
        }
        return product;
    }

    private int row(int variable, int values, int causes) {
        var row = 0;
        for (var parent : graph.parents(variable).stream().toArray()) {
            row = row * 2 + (values >> parent & 1);
        }
        var name = graph.names().get(variable);
        for (var place = 0; place < hidden.size(); place++) {
            if (hidden.get(place).from().equals(name) || hidden.get(place).to().equals(name)) {
                row = row * 2 + (causes >> place & 1);
            }
        }
        return row;
    }

    private boolean agree(int values, Map<String, Integer> states) {
        return new HashMap<>(states).entrySet().stream().allMatch(entry -> (values >> graph.index(entry.getKey()) & 1) == entry.getValue());
    }
}
