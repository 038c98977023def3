package io.edrs.reasoning.effects;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.GraphError;
import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * One number as a linear function of others.
 *
 * @param of the other variables
 * @param weights the constant first, then one for each of them
 * @param covariance of the weights, safe against unequal spread (White 1980, HC1)
 * @param residuals what each row leaves
 */
public record LeastSquares(List<String> of, double[] weights, double[][] covariance, double[] residuals) {

    /** Fits the numbers; throws {@code TABLE_INVALID} for too few rows or variables that follow from each other. */
    public static LeastSquares fit(double[] outcome, List<String> names, List<double[]> columns) {
        var size = columns.size() + 1;
        var rows = outcome.length;
        if (rows < size + 2) {
            throw new EdrsException(GraphError.TABLE_INVALID, "%d rows are too few to fit %d weights.".formatted(rows, size));
        }
        var shift = columns.stream().mapToDouble(LeastSquares::mean).toArray();
        var design = new double[rows][size];
        for (var row = 0; row < rows; row++) {
            design[row][0] = 1;
            for (var place = 1; place < size; place++) {
                design[row][place] = columns.get(place - 1)[row] - shift[place - 1];
            }
        }
        var x = new Array2DRowRealMatrix(design, false);
        var inverse = inverse(x, names);
        var weights = inverse.operate(x.transpose().operate(outcome));
        var fitted = x.operate(weights);
        var residuals = new double[rows];
        for (var row = 0; row < rows; row++) {
            residuals[row] = outcome[row] - fitted[row];
        }
        var covariance = sandwich(design, inverse, residuals);
        for (var place = 1; place < size; place++) {
            weights[0] -= weights[place] * shift[place - 1];
        }
        return new LeastSquares(names, weights, covariance, residuals);
    }

    /** Fits one column of a table by others. */
    public static LeastSquares fit(DataTable table, String outcome, List<String> of) {
        return fit(table.column(outcome).values(), of, of.stream().map(name -> table.column(name).values()).toList());
    }

    /** The standard error of a variable's weight, by its place in {@link #of}. */
    public double error(int place) {
        return Math.sqrt(covariance[place + 1][place + 1]);
    }

    /** The residuals' standard deviation. */
    public double spread() {
        var squares = 0.0;
        for (var residual : residuals) {
            squares += residual * residual;
        }
        return Math.sqrt(squares / Math.max(1, residuals.length - weights.length));
    }

    private static RealMatrix inverse(RealMatrix x, List<String> names) {
        var gram = x.transpose().multiply(x);
        try {
            var scale = new double[gram.getRowDimension()];
            for (var place = 0; place < scale.length; place++) {
                scale[place] = 1 / Math.sqrt(gram.getEntry(place, place));
            }
            var unit = new Array2DRowRealMatrix(gram.getData(), false);
            unit.walkInOptimizedOrder(new Scaling(scale));
            var inverse = new CholeskyDecomposition(unit, 1e-9, 1e-10).getSolver().getInverse();
            inverse.walkInOptimizedOrder(new Scaling(scale));
            return inverse;
        } catch (MathIllegalArgumentException e) {
            throw new EdrsException(GraphError.TABLE_INVALID, "One of the variables %s says the same in every row or follows from the others; leave it out."
                    .formatted(names), e);
        }
    }

    private static double[][] sandwich(double[][] design, RealMatrix inverse, double[] residuals) {
        var size = design[0].length;
        var middle = new double[size][size];
        for (var row = 0; row < design.length; row++) {
            for (var one = 0; one < size; one++) {
                for (var other = 0; other < size; other++) {
                    middle[one][other] += design[row][one] * design[row][other] * residuals[row] * residuals[row];
                }
            }
        }
        var correction = (double) design.length / Math.max(1, design.length - size);
        return inverse.multiply(new Array2DRowRealMatrix(middle, false)).multiply(inverse).scalarMultiply(correction).getData();
    }

    private static double mean(double[] values) {
        var mean = 0.0;
        for (var value : values) {
            mean += value / values.length;
        }
        return mean;
    }
}
