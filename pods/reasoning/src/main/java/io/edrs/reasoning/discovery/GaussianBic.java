package io.edrs.reasoning.discovery;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.GraphError;
import java.util.Arrays;
import java.util.List;

/** The Bayesian information criterion (Schwarz 1978) of linear equations with normal noise. */
public final class GaussianBic implements Score {

    private final List<String> names;
    private final double[][] correlation;
    private final int rows;

    /** Throws {@code METHOD_UNFIT} for kinds. */
    public GaussianBic(DataTable table) {
        if (!table.isNumeric()) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "This score needs numbers in every column; for kinds use 'bic' or 'bdeu' with kinds only.");
        }
        names = table.names();
        rows = table.rows();
        correlation = Correlation.of(table);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double local(int child, int[] parents) {
        return -rows / 2.0 * Math.log(Math.max(1e-12, unexplained(child, parents))) - Math.log(rows) / 2 * (parents.length + 1);
    }

    /** The share of the child's variance its parents leave. */
    private double unexplained(int child, int[] parents) {
        var places = Arrays.copyOf(parents, parents.length + 1);
        places[parents.length] = child;
        var part = new double[places.length][places.length];
        for (var row = 0; row < places.length; row++) {
            for (var column = 0; column < places.length; column++) {
                part[row][column] = correlation[places[row]][places[column]];
            }
        }
        for (var pivot = 0; pivot < parents.length; pivot++) {
            for (var row = pivot + 1; row < places.length && part[pivot][pivot] > 1e-12; row++) {
                var share = part[row][pivot] / part[pivot][pivot];
                for (var column = pivot; column < places.length; column++) {
                    part[row][column] -= share * part[pivot][column];
                }
            }
        }
        return part[parents.length][parents.length];
    }
}
