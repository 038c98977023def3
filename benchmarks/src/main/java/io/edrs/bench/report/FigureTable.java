package io.edrs.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows of figures under named columns. */
public final class FigureTable {

    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    FigureTable(String title, List<String> columns) {
        this.title = title;
        this.columns = columns;
    }

    String title() {
        return title;
    }

    /** Adds a row, a value for each column. */
    public void row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%d values for the %d columns of '%s'".formatted(values.length, columns.size(), title));
        }
        rows.add(List.of(values));
    }

    List<Map<String, Object>> records() {
        return rows.stream().map(row -> {
            Map<String, Object> named = new LinkedHashMap<>();
            IntStream.range(0, row.size()).forEach(i -> named.put(columns.get(i),
                    row.get(i) instanceof Double number ? Report.Figure.rounded(number) : row.get(i)));
            return named;
        }).toList();
    }

    String human() {
        var cells = new ArrayList<List<String>>();
        cells.add(columns);
        rows.forEach(row -> cells.add(row.stream().map(Report.Figure::text).toList()));
        var text = new StringBuilder(title).append('\n');
        for (var line : cells) {
            text.append("  ");
            for (var i = 0; i < line.size(); i++) {
                var column = i;
                var width = cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
                text.append((i == 0 ? "%-" + width + "s" : "  %" + width + "s").formatted(line.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
