package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** One HTML table as a grid, merged cells repeated in each place that they cover. */
final class HtmlTable {

    private static final int MAX_SPAN = 200;
    private static final int MAX_REPEATED_CELLS = 200_000;

    private final String caption;
    private final List<List<String>> grid = new ArrayList<>();
    private int headerRows;
    private int repeated;

    private HtmlTable(Element table) {
        var captions = table.select("> caption");
        caption = captions.isEmpty() ? "" : captions.getFirst().text();
        var open = new ArrayList<Span>();
        for (var row : table.select("tr")) {
            var cells = row.select("> td, > th");
            if (!cells.isEmpty()) {
                grid.add(read(cells, open));
                countHeader(row, cells);
            }
        }
    }

    static HtmlTable read(Element table) {
        return new HtmlTable(table);
    }

    void addTo(BlockList out) {
        int columns = grid.stream().mapToInt(List::size).max().orElse(0);
        if (columns <= 1) {
            out.paragraph(caption);
            grid.forEach(row -> row.forEach(out::paragraph));
            return;
        }
        TableHeader.split(grid, headerRows).addTo(out, caption);
    }

    private void countHeader(Element row, List<Element> cells) {
        boolean header = cells.stream().allMatch(c -> c.normalName().equals("th"))
            || row.parent() != null && row.parent().normalName().equals("thead");
        if (header && headerRows == grid.size() - 1 && headerRows < 3) {
            headerRows++;
        }
    }

    private List<String> read(List<Element> cells, List<Span> open) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            fillCovered(row, open);
            var text = CleanText.line(cell.wholeText());
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            for (int i = 0; i < width; i++) {
                if (height > 1) {
                    open.add(new Span(row.size(), text, height - 1));
                }
                row.add(text);
            }
        }
        fillCovered(row, open);
        return row;
    }

    private static void fillCovered(List<String> row, List<Span> open) {
        for (int i = 0; i < open.size(); i++) {
            var span = open.get(i);
            if (span.column == row.size() && span.grown != row) {
                row.add(span.text);
                span.grown = row;
                if (--span.rowsLeft == 0) {
                    open.remove(i);
                }
                i = -1;
            }
        }
    }

    private int span(Element cell, String name) {
        var value = cell.attr(name);
        if (value.isEmpty() || value.length() > 4 || !value.chars().allMatch(Character::isDigit)) {
            return 1;
        }
        int span = Math.clamp(Integer.parseInt(value), 1, MAX_SPAN);
        repeated += span - 1;
        return repeated > MAX_REPEATED_CELLS ? 1 : span;
    }

    private static final class Span {
        private final int column;
        private final String text;
        private int rowsLeft;
        private Object grown = this;

        private Span(int column, String text, int rowsLeft) {
            this.column = column;
            this.text = text;
            this.rowsLeft = rowsLeft;
        }
    }
}
