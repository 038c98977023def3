package io.edrs.reasoning.effects;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;

/**
 * Where a series changed its level.
 *
 * @param at the first row of the new level
 * @param before the mean before
 * @param after the mean from there on
 */
public record Change(int at, double before, double after) {

    private static final int FEWEST = 5;
    private static final double SURE = 4;

    /** The row at which the means before and after differ most against their spread; throws {@code METHOD_UNFIT} when none stands out. */
    public static Change in(String name, double[] series) {
        var best = -1;
        var most = SURE;
        for (var at = FEWEST; at <= series.length - FEWEST; at++) {
            var distance = Math.abs(distance(series, at));
            if (distance > most) {
                most = distance;
                best = at;
            }
        }
        if (best < 0) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "'%s' shows no change of level in its %d rows; say at which row to look."
                    .formatted(name, series.length));
        }
        return at(series, best);
    }

    /** The means on both sides of a row. */
    public static Change at(double[] series, int at) {
        if (at < 1 || at >= series.length) {
            throw new EdrsException(GraphError.TABLE_INVALID, "A change at row %d is not inside the %d rows.".formatted(at, series.length));
        }
        return new Change(at, mean(series, 0, at), mean(series, at, series.length));
    }

    private static double distance(double[] series, int at) {
        var before = mean(series, 0, at);
        var after = mean(series, at, series.length);
        var squares = 0.0;
        for (var row = 0; row < series.length; row++) {
            var off = series[row] - (row < at ? before : after);
            squares += off * off;
        }
        var error = Math.sqrt(squares / (series.length - 2) * (1.0 / at + 1.0 / (series.length - at)));
        return error == 0 ? before == after ? 0 : Double.MAX_VALUE : (after - before) / error;
    }

    private static double mean(double[] series, int from, int to) {
        var sum = 0.0;
        for (var row = from; row < to; row++) {
            sum += series[row];
        }
        return sum / (to - from);
    }
}
