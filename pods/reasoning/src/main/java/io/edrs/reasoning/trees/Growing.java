package io.edrs.reasoning.trees;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Grows trees by Tribuo (CART; forests by bagging with a random share of the columns at each question, Breiman 2001). */
public final class Growing {

    private static final int FEWEST = 10;
    private static final double KEPT_BACK = 0.2;
    private static final long SEED = 12_345;

    private Growing() {}

    /** Learns to predict a column from all others; throws {@code TABLE_INVALID} for too few rows or columns that never vary. */
    public static Forest of(DataTable table, String target, Growth growth, Budget budget) {
        table.column(target);
        table.requireVaried(FEWEST);
        var rows = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
        Collections.shuffle(rows, new Random(SEED));
        var split = (int) Math.ceil(rows.size() * KEPT_BACK);
        var tested = rows.subList(0, split).stream().mapToInt(row -> row).sorted().toArray();
        var taught = rows.subList(split, rows.size()).stream().mapToInt(row -> row).sorted().toArray();
        var trial = grown(table.rows(taught), target, growth, budget);
        var whole = grown(table, target, growth, budget);
        var outcome = table.column(target);
        return new Forest(target, outcome.levels(), whole.inputs(), whole.trees(), quality(trial, table.rows(tested), target),
                baseline(table.rows(taught).column(target), table.rows(tested).column(target)), table.rows());
    }

    private static Forest grown(DataTable table, String target, Growth growth, Budget budget) {
        var columns = table.columns().stream().filter(column -> !column.name().equals(target)).toList();
        var inputs = columns.stream().map(column -> new Input(column.name(), column.levels())).toList();
        var outcome = table.column(target);
        var learned = new TribuoTrees(inputs, columns, outcome).grow(growth, SEED, budget);
        var counted = learned.stream().map(tree -> new RowCounts(tree, inputs, outcome).over(columns)).toList();
        return new Forest(target, outcome.levels(), inputs, counted, 0, 0, table.rows());
    }

    private static double quality(Forest forest, DataTable rows, String target) {
        var outcome = rows.column(target);
        var columns = rows.columns().stream().filter(column -> !column.name().equals(target)).toList();
        var off = 0.0;
        for (var row = 0; row < rows.rows(); row++) {
            var here = row;
            var said = forest.predict(columns.stream().mapToDouble(column -> column.values()[here]).toArray());
            off += outcome.isNumeric() ? Math.pow(Double.parseDouble(said.label()) - outcome.values()[row], 2)
                    : said.label().equals(outcome.levels().get((int) outcome.values()[row])) ? 0 : 1;
        }
        return outcome.isNumeric() ? 1 - off / Math.max(1e-300, squares(outcome.values())) : 1 - off / rows.rows();
    }

    private static double baseline(Column taught, Column tested) {
        if (taught.isNumeric()) {
            return 0;
        }
        var counts = new int[taught.levels().size()];
        Arrays.stream(taught.values()).forEach(code -> counts[(int) code]++);
        var commonest = IntStream.range(0, counts.length).reduce((one, other) -> counts[other] > counts[one] ? other : one).orElse(0);
        return (double) Arrays.stream(tested.values()).filter(code -> code == commonest).count() / tested.values().length;
    }

    private static double squares(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    }

    /** The column's rows as they are asked about. */
    static double[] row(List<Column> columns, int row) {
        return columns.stream().mapToDouble(column -> column.values()[row]).toArray();
    }
}
