package io.edrs.reasoning.data;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A table without gaps. */
public record DataTable(List<Column> columns) {

    private static final int MOST_LEVELS = 50;
    private static final int FEW = 10;

    /** Throws {@code TABLE_INVALID} for columns without a name, named twice, or of different lengths. */
    public DataTable {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.stream().anyMatch(column -> column.name().isBlank())
                || new HashSet<>(columns.stream().map(Column::name).toList()).size() != columns.size()) {
            throw new EdrsException(GraphError.TABLE_INVALID, "A table has columns, each with a name of its own.");
        }
        var rows = columns.getFirst().values().length;
        if (columns.stream().anyMatch(column -> column.values().length != rows)) {
            throw new EdrsException(GraphError.TABLE_INVALID, "The columns of a table have the same number of rows.");
        }
    }

    public int rows() {
        return columns.getFirst().values().length;
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column; throws {@code VARIABLE_UNKNOWN} naming those there are. */
    public Column column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow(() ->
                new EdrsException(GraphError.VARIABLE_UNKNOWN, "There is no column '%s'; there are %s.".formatted(name, names())));
    }

    /** The columns of these names, in this order. */
    public DataTable of(List<String> names) {
        return new DataTable(names.stream().map(this::column).toList());
    }

    /** The given rows, in order. */
    public DataTable rows(int[] chosen) {
        return new DataTable(columns.stream().map(column -> new Column(column.name(), column.levels(),
                IntStream.of(chosen).mapToDouble(row -> column.values()[row]).toArray())).toList());
    }

    /** This table when it is fit for statistics: enough rows, and no column that always says the same; else {@code TABLE_INVALID}. */
    public DataTable requireVaried(int fewest) {
        if (rows() < fewest) {
            throw new EdrsException(GraphError.TABLE_INVALID, "%d rows are too few; this needs at least %d.".formatted(rows(), fewest));
        }
        columns.stream().filter(Column::isConstant).findFirst().ifPresent(column -> {
            throw new EdrsException(GraphError.TABLE_INVALID, "The column '%s' says the same in every row, so that it tells nothing; leave it out."
                    .formatted(column.name()));
        });
        return this;
    }

    /** Whether all columns hold numbers. */
    public boolean isNumeric() {
        return columns.stream().allMatch(Column::isNumeric);
    }

    /** Whether all columns hold kinds. */
    public boolean isDiscrete() {
        return columns.stream().noneMatch(Column::isNumeric);
    }

    /** Whether every column takes few different values, so that rows can be put together by them. */
    public boolean hasFewKinds() {
        return columns.stream().allMatch(column -> !column.isNumeric() || java.util.Arrays.stream(column.values()).distinct().count() <= FEW);
    }

    /** This table with numbers of few different values read as kinds; throws {@code METHOD_UNFIT} for numbers of many. */
    public DataTable discrete() {
        return new DataTable(columns.stream().map(column -> column.isNumeric() ? Kinds.of(column, MOST_LEVELS) : column).toList());
    }
}
