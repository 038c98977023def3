package io.edrs.reasoning.effects;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.GraphError;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * A structural model of numbers: each variable a linear function of its causes plus independent normal noise. Counterfactuals follow by
 * abduction (the noise, from what was seen), action and prediction (Pearl 2009), exactly.
 */
public final class LinearModel {

    private static final double SILENT = 1e-9;

    private final CausalGraph graph;
    private final double[] constants;
    private final double[][] weights;
    private final double[] spreads;

    private LinearModel(CausalGraph graph, double[] constants, double[][] weights, double[] spreads) {
        this.graph = graph;
        this.constants = constants;
        this.weights = weights;
        this.spreads = spreads;
    }

    /** An expected value and its standard deviation. */
    public record Expected(double value, double spread) {}

    /** Fits the equations of a graph without confounded pairs; throws {@code METHOD_UNFIT} for pairs or for kinds. */
    public static LinearModel fit(CausalGraph graph, DataTable data, Budget budget) {
        if (graph.isConfounded()) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "Equations are fitted for a graph without confounded pairs; this has %s.".formatted(graph.confounded()));
        }
        var table = data.of(graph.names());
        if (!table.isNumeric()) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "Equations need numbers in every column; the graph's are %s.".formatted(graph.names()));
        }
        var size = graph.size();
        var model = new LinearModel(graph, new double[size], new double[size][size], new double[size]);
        for (var variable = 0; variable < size; variable++) {
            budget.spend();
            var parents = graph.parents(variable).stream().toArray();
            var fit = LeastSquares.fit(table, graph.names().get(variable), graph.names(graph.parents(variable)));
            model.constants[variable] = fit.weights()[0];
            model.spreads[variable] = Math.max(SILENT, fit.spread());
            for (var place = 0; place < parents.length; place++) {
                model.weights[variable][parents[place]] = fit.weights()[place + 1];
            }
        }
        return model;
    }

    public CausalGraph graph() {
        return graph;
    }

    /** The standard deviation of a variable's noise. */
    public double spread(int variable) {
        return spreads[variable];
    }

    /** What a row leaves of a variable when its causes have had their part. */
    public double noise(int variable, double[] row) {
        var noise = row[variable] - constants[variable];
        for (var parent = 0; parent < row.length; parent++) {
            noise -= weights[variable][parent] * row[parent];
        }
        return noise;
    }

    /** How much each variable rises for one more of another's noise: by row and column. */
    public double[][] totalEffects() {
        return solved(Map.of()).getData();
    }

    /** The target, had those variables been set so, where the evidence holds; what is not in the evidence is averaged over. */
    public Expected counterfactual(Map<String, Double> evidence, Map<String, Double> set, String target) {
        var seen = evidence.keySet().stream().mapToInt(graph::index).toArray();
        var here = solved(Map.of());
        var prior = MatrixUtils.createRealDiagonalMatrix(java.util.Arrays.stream(spreads).map(spread -> spread * spread).toArray());
        var mean = new double[graph.size()];
        RealMatrix covariance = prior;
        if (seen.length > 0) {
            var expected = here.operate(constants);
            var rows = here.getSubMatrix(seen, java.util.stream.IntStream.range(0, graph.size()).toArray());
            var surprise = java.util.Arrays.stream(seen).mapToDouble(place -> evidence.get(graph.names().get(place)) - expected[place]).toArray();
            var gain = prior.multiply(rows.transpose()).multiply(new SingularValueDecomposition(rows.multiply(prior).multiply(rows.transpose()))
                    .getSolver().getInverse());
            mean = gain.operate(surprise);
            covariance = prior.subtract(gain.multiply(rows).multiply(prior));
        }
        return predicted(mean, covariance, set, graph.index(target));
    }

    private Expected predicted(double[] noise, RealMatrix covariance, Map<String, Double> set, int target) {
        var there = solved(set);
        var inputs = new double[graph.size()];
        var kept = new double[graph.size()];
        for (var variable = 0; variable < inputs.length; variable++) {
            var fixed = set.get(graph.names().get(variable));
            inputs[variable] = fixed == null ? constants[variable] + noise[variable] : fixed;
            kept[variable] = fixed == null ? there.getEntry(target, variable) : 0;
        }
        var variance = MatrixUtils.createRealVector(kept).dotProduct(covariance.operate(MatrixUtils.createRealVector(kept)));
        var spread = Math.sqrt(Math.max(0, variance));
        return new Expected(there.operate(inputs)[target], spread < 10 * SILENT ? 0 : spread);
    }

    /** The inverse of what remains when each variable loses the part of its causes; what is set has none. */
    private RealMatrix solved(Map<String, Double> set) {
        set.keySet().forEach(graph::index);
        var system = new Array2DRowRealMatrix(graph.size(), graph.size());
        for (var variable = 0; variable < graph.size(); variable++) {
            for (var parent = 0; parent < graph.size(); parent++) {
                var weight = set.containsKey(graph.names().get(variable)) ? 0 : weights[variable][parent];
                system.setEntry(variable, parent, (variable == parent ? 1 : 0) - weight);
            }
        }
        return new LUDecomposition(system).getSolver().getInverse();
    }

    /** The equation of each variable, as text. */
    public List<String> equations() {
        return java.util.stream.IntStream.range(0, graph.size()).mapToObj(this::equation).toList();
    }

    private String equation(int variable) {
        var text = new StringBuilder("%s = %.4g".formatted(graph.names().get(variable), constants[variable]));
        graph.parents(variable).stream().forEach(parent -> text.append(" %s %.4g·%s".formatted(weights[variable][parent] < 0 ? "−" : "+",
                Math.abs(weights[variable][parent]), graph.names().get(parent))));
        return text.append(" ± %.3g".formatted(spreads[variable])).toString();
    }
}
