package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Says each row of a table as one passage that reads without the table: names with values, the row's label in its place. */
final class TableRows {

    private static final String SEPARATOR = " | ";
    private static final int MAX_CHARACTERS = 2_000;
    private static final int NAME_LENGTH = 80;

    private final Block.Table table;
    private final boolean pairs;

    TableRows(Block.Table table) {
        this.table = table;
        var header = table.header();
        boolean twoColumns = header.size() <= 2 && table.rows().stream().allMatch(row -> row.size() <= 2);
        this.pairs = twoColumns && (header.size() < 2 || PairNames.areNames(header.get(0), header.get(1)));
    }

    void addTo(ChunkList passages) {
        passages.beginGroup();
        if (table.rows().isEmpty()) {
            pack(table.header(), "").forEach(text -> passages.add(passages.place().path(table.caption()), Chunk.TABLE, text));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var label = label(row, i);
            var where = passages.place().path(table.caption(), label);
            pack(cells(row), label).forEach(text -> passages.add(where, Chunk.TABLE, text));
        }
    }

    /** The first cell names the row when it holds a word. */
    private static String label(List<String> row, int index) {
        var first = row.isEmpty() ? "" : row.getFirst();
        return first.chars().anyMatch(Character::isLetter) ? first : "row " + (index + 1);
    }

    private List<String> cells(List<String> row) {
        if (pairs && row.size() == 2 && !row.get(0).isEmpty()) {
            var key = row.get(0);
            return List.of(key + (key.endsWith(":") || key.endsWith("?") ? " " : ": ") + row.get(1));
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                cells.add(named(i, row.get(i)));
            }
        }
        return cells;
    }

    private String named(int column, String value) {
        var header = table.header();
        if (header.isEmpty()) {
            return value;
        }
        var name = column < header.size() ? header.get(column) : "";
        if (name.isEmpty()) {
            return column == 0 ? value : "column " + (column + 1) + ": " + value;
        }
        return (name.length() > NAME_LENGTH ? name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH / 2)) + " …" : name) + ": " + value;
    }

    /** A row too wide for one passage goes on in the next, under its label. */
    private static List<String> pack(List<String> cells, String label) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var cell : cells) {
            var pieces = new ArrayList<String>();
            LongText.cut(cell, MAX_CHARACTERS, pieces);
            for (var piece : pieces) {
                if (!text.isEmpty() && text.length() + piece.length() > MAX_CHARACTERS) {
                    texts.add(text.toString());
                    text.setLength(0);
                    text.append(Place.shortened(label));
                }
                text.append(text.isEmpty() ? "" : SEPARATOR).append(piece);
            }
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }
}
