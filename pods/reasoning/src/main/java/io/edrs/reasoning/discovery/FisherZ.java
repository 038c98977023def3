package io.edrs.reasoning.discovery;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.GraphError;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.special.Erf;

/** Fisher's z of the partial correlation, for numbers that are near to jointly normal. */
public final class FisherZ implements IndependenceTest {

    private static final double SINGULAR = 1e-9;

    private final List<String> names;
    private final double[][] correlation;
    private final int rows;

    /** Throws {@code METHOD_UNFIT} for kinds, {@code TABLE_INVALID} for columns that are sums of others. */
    public FisherZ(DataTable table) {
        if (!table.isNumeric()) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "Fisher's z needs numbers in every column; for kinds use the test 'g2'.");
        }
        names = table.names();
        rows = table.rows();
        correlation = Correlation.of(table);
        try {
            new CholeskyDecomposition(MatrixUtils.createRealMatrix(correlation), 1e-12, SINGULAR);
        } catch (MathIllegalArgumentException e) {
            throw new EdrsException(GraphError.TABLE_INVALID, "One of the columns %s follows exactly from the others; leave it out.".formatted(names), e);
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double p(int one, int other, int[] given) {
        var freedom = rows - given.length - 3;
        if (freedom <= 0) {
            return 0;
        }
        var r = Math.clamp(partial(one, other, given), -1 + 1e-15, 1 - 1e-15);
        return Erf.erfc(Math.sqrt(freedom) * Math.abs(0.5 * Math.log((1 + r) / (1 - r))) / Math.sqrt(2));
    }

    /** By sweeping the given variables out of the correlations of the few variables concerned. */
    private double partial(int one, int other, int[] given) {
        if (given.length == 0) {
            return correlation[one][other];
        }
        var places = Arrays.copyOf(given, given.length + 2);
        places[given.length] = one;
        places[given.length + 1] = other;
        var part = new double[places.length][places.length];
        for (var row = 0; row < places.length; row++) {
            for (var column = 0; column < places.length; column++) {
                part[row][column] = correlation[places[row]][places[column]];
            }
        }
        for (var pivot = 0; pivot < given.length; pivot++) {
            for (var row = pivot + 1; row < places.length; row++) {
                var share = part[row][pivot] / part[pivot][pivot];
                for (var column = pivot; column < places.length; column++) {
                    part[row][column] -= share * part[pivot][column];
                }
            }
        }
        var last = given.length;
        return part[last][last + 1] / Math.sqrt(part[last][last] * part[last + 1][last + 1]);
    }
}
