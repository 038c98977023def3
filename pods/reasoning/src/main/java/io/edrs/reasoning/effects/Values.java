package io.edrs.reasoning.effects;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.data.Kinds;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reads what a person says a variable is set to. */
final class Values {

    private Values() {}

    static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    /** The number; throws {@code VARIABLE_UNKNOWN} for what is none. */
    static double number(String variable, String text) {
        if (!isNumber(text)) {
            throw new EdrsException(GraphError.VARIABLE_UNKNOWN, "'%s' holds numbers and cannot be '%s'.".formatted(variable, text));
        }
        return Double.parseDouble(text);
    }

    /** The code of the kind; throws {@code VARIABLE_UNKNOWN} naming the kinds there are. */
    static int code(Column column, String text) {
        var code = column.levels().indexOf(isNumber(text) && !column.levels().contains(text) ? Kinds.text(Double.parseDouble(text)) : text);
        if (code < 0) {
            throw new EdrsException(GraphError.VARIABLE_UNKNOWN, "'%s' is never '%s'; it is one of %s.".formatted(column.name(), text, column.levels()));
        }
        return code;
    }

    /** A column as numbers: itself, or one column for each kind but the first. */
    static List<double[]> numbers(Column column) {
        if (column.isNumeric()) {
            return List.of(column.values());
        }
        var columns = new ArrayList<double[]>();
        for (var level = 1; level < column.levels().size(); level++) {
            var values = new double[column.values().length];
            for (var row = 0; row < values.length; row++) {
                values[row] = column.values()[row] == level ? 1 : 0;
            }
            columns.add(values);
        }
        return columns;
    }

    /**
     * The treatment as numbers.
     *
     * @param rows those that are compared
     * @param values the treatment in each of them
     * @param step from the first to the second of what is compared
     */
    record Treated(int[] rows, double[] values, double step) {}

    /** A treatment that is a number as it is; of kinds the rows of the two that are compared, as 0 and 1. */
    static Treated treated(DataTable table, Contrast contrast) {
        var column = table.column(contrast.treatment());
        if (column.isNumeric()) {
            return new Treated(IntStream.range(0, table.rows()).toArray(), column.values(),
                    number(column.name(), contrast.to()) - number(column.name(), contrast.from()));
        }
        var from = code(column, contrast.from());
        var to = code(column, contrast.to());
        var rows = IntStream.range(0, table.rows()).filter(row -> column.values()[row] == from || column.values()[row] == to).toArray();
        return new Treated(rows, IntStream.of(rows).mapToDouble(row -> column.values()[row] == to ? 1 : 0).toArray(), 1);
    }

    /** What counts of the outcome in each row: its number, or 1 for the event. */
    static double[] outcome(Column column, Contrast contrast) {
        if (contrast.event().isEmpty()) {
            if (!column.isNumeric()) {
                throw new EdrsException(GraphError.METHOD_UNFIT, "'%s' holds kinds; say which of %s counts as the event.".formatted(column.name(), column.levels()));
            }
            return column.values();
        }
        var event = column.isNumeric() ? number(column.name(), contrast.event()) : code(column, contrast.event());
        return DoubleStream.of(column.values()).map(value -> value == event ? 1 : 0).toArray();
    }

    /** What counts of the outcome in each state: its number, or 1 for the event. */
    static double[] worth(DataTable discrete, Contrast contrast) {
        var column = discrete.column(contrast.outcome());
        var worth = new double[column.levels().size()];
        if (!contrast.event().isEmpty()) {
            worth[code(column, contrast.event())] = 1;
            return worth;
        }
        for (var level = 0; level < worth.length; level++) {
            if (!isNumber(column.levels().get(level))) {
                throw new EdrsException(GraphError.METHOD_UNFIT, "'%s' holds kinds; say which of %s counts as the event."
                        .formatted(contrast.outcome(), column.levels()));
            }
            worth[level] = Double.parseDouble(column.levels().get(level));
        }
        return worth;
    }
}
