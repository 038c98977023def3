package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var open = new HashMap<Integer, Covered>();
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

    private List<String> read(List<Element> cells, Map<Integer, Covered> open) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            fillCovered(row, open);
            var text = CleanText.line(cell.wholeText());
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            for (int i = 0; i < width; i++) {
                if (height > 1) {
                    open.put(row.size(), new Covered(text, height));
                }
                row.add(text);
            }
        }
        fillCovered(row, open);
        open.replaceAll((column, covered) -> new Covered(covered.text, covered.rows - 1));
        open.values().removeIf(covered -> covered.rows <= 0);
        return row;
    }

    private void fillCovered(List<String> row, Map<Integer, Covered> open) {
        for (var covered = open.get(row.size()); covered != null && repeated < MAX_REPEATED_CELLS; covered = open.get(row.size())) {
            row.add(covered.text);
            repeated++;
        }
    }

    private int span(Element cell, String name) {
        var value = cell.attr(name);
        if (value.isEmpty() || value.length() > 4 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        int span = Math.clamp(Integer.parseInt(value), 1, MAX_SPAN);
        repeated += name.equals("colspan") ? span - 1 : 0;
        return repeated > MAX_REPEATED_CELLS ? 1 : span;
    }

    /** What a merged cell says in a column, and for how many rows from its own on. */
    private record Covered(String text, int rows) {}
}
