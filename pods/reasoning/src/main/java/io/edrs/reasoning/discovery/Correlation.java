package io.edrs.reasoning.discovery;

import io.edrs.reasoning.data.DataTable;

/** Pearson's correlations of all columns. */
final class Correlation {

    private Correlation() {}

    static double[][] of(DataTable table) {
        var size = table.columns().size();
        var centred = new double[size][];
        for (var place = 0; place < size; place++) {
            centred[place] = standard(table.columns().get(place).values());
        }
        var correlation = new double[size][size];
        for (var one = 0; one < size; one++) {
            for (var other = one; other < size; other++) {
                var sum = 0.0;
                for (var row = 0; row < table.rows(); row++) {
                    sum += centred[one][row] * centred[other][row];
                }
                correlation[one][other] = sum;
                correlation[other][one] = sum;
            }
        }
        return correlation;
    }

    private static double[] standard(double[] values) {
        var mean = 0.0;
        for (var value : values) {
            mean += value / values.length;
        }
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        var standard = new double[values.length];
        for (var row = 0; row < values.length; row++) {
            standard[row] = (values[row] - mean) / Math.sqrt(squares);
        }
        return standard;
    }
}
