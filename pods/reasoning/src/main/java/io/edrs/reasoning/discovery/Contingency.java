package io.edrs.reasoning.discovery;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * Tests of independence in tables of counts, within each joint state of the given variables: the likelihood ratio G² or Pearson's χ².
 * Where fewer than five rows fall to a degree of freedom no independence is claimed, so that no edge is lost to a test without power.
 */
public final class Contingency implements IndependenceTest {

    private static final int ROWS_PER_DEGREE = 5;
    private static final int DENSE = 1 << 20;

    private final List<String> names;
    private final int[][] codes;
    private final int[] sizes;
    private final int rows;
    private final boolean likelihood;

    /** @param likelihood G², otherwise χ² */
    public Contingency(DataTable table, boolean likelihood) {
        var discrete = table.discrete();
        this.names = discrete.names();
        this.codes = discrete.columns().stream().map(Column::codes).toArray(int[][]::new);
        this.sizes = discrete.columns().stream().mapToInt(column -> column.levels().size()).toArray();
        this.rows = discrete.rows();
        this.likelihood = likelihood;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double p(int one, int other, int[] given) {
        var strata = 1.0;
        for (var each : given) {
            strata *= sizes[each];
        }
        if (rows < ROWS_PER_DEGREE * (sizes[one] - 1) * (sizes[other] - 1) * strata) {
            return 0;
        }
        var cells = sizes[one] * sizes[other];
        var counts = strata * cells <= DENSE ? dense(one, other, given, (int) strata) : sparse(one, other, given);
        var sum = new double[2];
        for (var at = 0; at + cells <= counts.length; at += cells) {
            add(counts, at, sizes[one], sizes[other], sum);
        }
        return sum[1] == 0 ? 1 : Gamma.regularizedGammaQ(sum[1] / 2, sum[0] / 2);
    }

    private int[] dense(int one, int other, int[] given, int strata) {
        var cells = sizes[one] * sizes[other];
        var counts = new int[strata * cells];
        for (var row = 0; row < rows; row++) {
            var stratum = 0;
            for (var each : given) {
                stratum = stratum * sizes[each] + codes[each][row];
            }
            counts[stratum * cells + codes[one][row] * sizes[other] + codes[other][row]]++;
        }
        return counts;
    }

    private int[] sparse(int one, int other, int[] given) {
        Map<List<Integer>, int[]> strata = new HashMap<>();
        for (var row = 0; row < rows; row++) {
            var here = row;
            var key = Arrays.stream(given).mapToObj(each -> codes[each][here]).toList();
            strata.computeIfAbsent(key, fresh -> new int[sizes[one] * sizes[other]])[codes[one][row] * sizes[other] + codes[other][row]]++;
        }
        return strata.values().stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Adds a stratum's statistic and its degrees of freedom; rows and columns without any count give none. */
    private void add(int[] counts, int at, int rowsOf, int columnsOf, double[] sum) {
        var byRow = new int[rowsOf];
        var byColumn = new int[columnsOf];
        var total = 0;
        for (var row = 0; row < rowsOf; row++) {
            for (var column = 0; column < columnsOf; column++) {
                var count = counts[at + row * columnsOf + column];
                byRow[row] += count;
                byColumn[column] += count;
                total += count;
            }
        }
        var filledRows = (int) Arrays.stream(byRow).filter(count -> count > 0).count();
        var filledColumns = (int) Arrays.stream(byColumn).filter(count -> count > 0).count();
        if (filledRows < 2 || filledColumns < 2) {
            return;
        }
        for (var row = 0; row < rowsOf; row++) {
            for (var column = 0; column < columnsOf; column++) {
                var expected = (double) byRow[row] * byColumn[column] / total;
                var count = counts[at + row * columnsOf + column];
                if (likelihood) {
                    sum[0] += count == 0 ? 0 : 2 * count * Math.log(count / expected);
                } else if (expected > 0) {
                    sum[0] += (count - expected) * (count - expected) / expected;
                }
            }
        }
        sum[1] += (filledRows - 1) * (filledColumns - 1);
    }
}
