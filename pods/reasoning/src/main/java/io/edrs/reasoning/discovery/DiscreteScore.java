package io.edrs.reasoning.discovery;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Gamma;

/** Scores of networks of kinds: the Bayesian information criterion, and BDeu (Heckerman, Geiger and Chickering 1995). */
public final class DiscreteScore implements Score {

    private static final int LARGEST = 1 << 18;

    /** The counts of a variable's states, one run of them for each joint state of its parents. */
    private record Counts(int[] values, int states) {

        int total(int row) {
            var total = 0;
            for (var state = 0; state < states; state++) {
                total += values[row * states + state];
            }
            return total;
        }

        int rows() {
            return values.length / states;
        }
    }

    private final List<String> names;
    private final int[][] codes;
    private final int[] sizes;
    private final int rows;
    private final ToDoubleFunction<Counts> measure;

    private DiscreteScore(DataTable table, double equivalent) {
        var discrete = table.discrete();
        this.names = discrete.names();
        this.codes = discrete.columns().stream().map(Column::codes).toArray(int[][]::new);
        this.sizes = discrete.columns().stream().mapToInt(column -> column.levels().size()).toArray();
        this.rows = discrete.rows();
        this.measure = equivalent > 0 ? counts -> bdeu(counts, equivalent) : this::bic;
    }

    public static DiscreteScore bic(DataTable table) {
        return new DiscreteScore(table, 0);
    }

    /** @param equivalent of how many rows the prior weighs as much */
    public static DiscreteScore bdeu(DataTable table, double equivalent) {
        return new DiscreteScore(table, equivalent);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double local(int child, int[] parents) {
        var volume = (double) sizes[child];
        for (var parent : parents) {
            volume *= sizes[parent];
        }
        return volume > LARGEST ? Double.NEGATIVE_INFINITY : measure.applyAsDouble(count(child, parents, (int) volume));
    }

    private Counts count(int child, int[] parents, int volume) {
        var places = new int[rows];
        for (var parent : parents) {
            for (var row = 0; row < rows; row++) {
                places[row] = places[row] * sizes[parent] + codes[parent][row];
            }
        }
        var counts = new int[volume];
        for (var row = 0; row < rows; row++) {
            counts[places[row] * sizes[child] + codes[child][row]]++;
        }
        return new Counts(counts, sizes[child]);
    }

    private double bic(Counts counts) {
        var likelihood = 0.0;
        for (var row = 0; row < counts.rows(); row++) {
            var total = counts.total(row);
            for (var state = 0; state < counts.states(); state++) {
                var count = counts.values()[row * counts.states() + state];
                likelihood += count == 0 ? 0 : count * Math.log((double) count / total);
            }
        }
        return likelihood - Math.log(rows) / 2 * counts.rows() * (counts.states() - 1);
    }

    private static double bdeu(Counts counts, double equivalent) {
        var perRow = equivalent / counts.rows();
        var perCell = equivalent / counts.values().length;
        var score = 0.0;
        for (var row = 0; row < counts.rows(); row++) {
            var total = counts.total(row);
            if (total > 0) {
                score += Gamma.logGamma(perRow) - Gamma.logGamma(perRow + total);
                for (var state = 0; state < counts.states(); state++) {
                    var count = counts.values()[row * counts.states() + state];
                    score += count == 0 ? 0 : Gamma.logGamma(perCell + count) - Gamma.logGamma(perCell);
                }
            }
        }
        return score;
    }
}
