package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A Bayesian network of variables with few states: a graph, and each variable's distribution given its parents. */
public final class DiscreteNetwork {

    private static final double TOLERANCE = 1e-3;

    private final List<Variable> variables;
    private final List<int[]> parents;
    private final List<double[]> tables;
    private final CausalGraph graph;

    /**
     * @param parents of each variable, by number
     * @param tables of each variable: for each joint state of the parents (the last changing fastest) the probability of each state.
     *     Throws {@code NETWORK_INVALID} for tables of a wrong size or rows that do not sum to 1.
     */
    public DiscreteNetwork(List<Variable> variables, List<int[]> parents, List<double[]> tables) {
        this.variables = List.copyOf(variables);
        this.parents = List.copyOf(parents);
        var edges = new ArrayList<Edge>();
        for (var child = 0; child < variables.size(); child++) {
            for (var parent : parents.get(child)) {
                edges.add(new Edge(variables.get(parent).name(), variables.get(child).name()));
            }
        }
        this.graph = CausalGraph.of(variables.stream().map(Variable::name).toList(), edges, List.of());
        this.tables = IntStream.range(0, variables.size()).mapToObj(place -> checked(place, tables.get(place))).toList();
    }

    public List<Variable> variables() {
        return variables;
    }

    public Variable variable(String name) {
        return variables.get(graph.index(name));
    }

    public int index(String name) {
        return graph.index(name);
    }

    public int[] parents(int variable) {
        return parents.get(variable).clone();
    }

    public CausalGraph graph() {
        return graph;
    }

    public int states(int variable) {
        return variables.get(variable).states().size();
    }

    /** The probability of each state of the variable where its parents are in the given states. */
    public double probability(int variable, int[] states) {
        return tables.get(variable)[row(variable, states) * states(variable) + states[variable]];
    }

    /** The row of the variable's table for the parents' states, given all variables' states. */
    int row(int variable, int[] states) {
        var row = 0;
        for (var parent : parents.get(variable)) {
            row = row * states(parent) + states[parent];
        }
        return row;
    }

    double[] table(int variable) {
        return tables.get(variable);
    }

    Factor factor(int variable) {
        var places = Arrays.copyOf(parents.get(variable), parents.get(variable).length + 1);
        places[places.length - 1] = variable;
        return new Factor(places, Arrays.stream(places).map(this::states).toArray(), tables.get(variable));
    }

    /** The network in which somebody has set the variable to the state: its causes no longer matter. */
    public DiscreteNetwork intervened(String name, String state) {
        var place = index(name);
        var newParents = new ArrayList<>(parents);
        var newTables = new ArrayList<>(tables);
        newParents.set(place, new int[0]);
        var table = new double[states(place)];
        table[variables.get(place).state(state)] = 1;
        newTables.set(place, table);
        return new DiscreteNetwork(variables, newParents, newTables);
    }

    private double[] checked(int variable, double[] table) {
        var rows = Factor.volume(Arrays.stream(parents.get(variable)).map(this::states).toArray());
        var states = states(variable);
        if (table.length != rows * states) {
            throw new EdrsException(GraphError.NETWORK_INVALID, "The table of '%s' has %d numbers; %d rows of %d states need %d."
                    .formatted(variables.get(variable).name(), table.length, rows, states, rows * states));
        }
        var exact = table.clone();
        for (var row = 0; row < rows; row++) {
            var sum = 0.0;
            for (var state = 0; state < states; state++) {
                var value = table[row * states + state];
                sum += value >= 0 ? value : Double.NaN;
            }
            if (!(Math.abs(sum - 1) < TOLERANCE)) {
                throw new EdrsException(GraphError.NETWORK_INVALID, "Row %d of the table of '%s' is no distribution: its numbers sum to %s."
                        .formatted(row + 1, variables.get(variable).name(), sum));
            }
            for (var state = 0; state < states; state++) {
                exact[row * states + state] /= sum;
            }
        }
        return exact;
    }
}
