package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Recent;
import io.edrs.schema.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the rows of a passage: {@code Header: value | Header: value} lines and key-value lists. */
final class Rows {

    private static final Pattern PAIR = Pattern.compile("^\\s*(?:[-*•+]\\s+)?\\**([\\p{L}\\p{N}][^:|*]{0,40}?)\\**\\s*:\\**\\s+(\\S.*)$");
    private static final Pattern NAMING = Pattern.compile("(?i)(full )?(name|title|id|subject)");

    private static final Pattern ENDING = Pattern.compile("\\.\\w+$");
    private static final Pattern SEPARATOR = Pattern.compile("[/_-]");
    private static final Pattern BAR = Pattern.compile("\\s\\|\\s");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Recent<Passage, List<Row>> READ = new Recent<>(1_000);

    private Rows() {}

    static List<Row> of(Passage passage) {
        return READ.get(Sight.of(passage), Rows::read).stream().map(row -> row.of(passage)).toList();
    }

    private static List<Row> read(Passage passage) {
        var context = context(passage);
        var rows = new ArrayList<Row>();
        var pairs = new ArrayList<Cell>();
        for (var line : passage.text().lines().filter(text -> !text.isBlank()).toList()) {
            if (line.contains(" | ") && line.contains(": ")) {
                rows.add(new Row(passage, line.strip(), cells(line), context, true));
            } else {
                pair(line, pairs);
            }
        }
        if (!pairs.isEmpty()) {
            var single = "table".equals(passage.kind());
            var labelled = single || NAMING.matcher(pairs.getFirst().header()).matches();
            rows.add(new Row(passage, passage.text().strip(), List.copyOf(pairs), context, labelled));
        }
        return List.copyOf(rows);
    }

    static boolean isPair(String line) {
        var matcher = PAIR.matcher(line);
        return matcher.matches() && BLANKS.split(matcher.group(1).strip()).length <= 5;
    }

    private static void pair(String line, List<Cell> pairs) {
        var matcher = PAIR.matcher(line);
        if (isPair(line) && matcher.matches()) {
            pairs.add(Cell.of(matcher.group(1).strip(), matcher.group(2).strip()));
        }
    }

    private static List<Cell> cells(String line) {
        var cells = new ArrayList<Cell>();
        for (var piece : BAR.split(line.strip())) {
            var colon = piece.indexOf(": ");
            if (colon > 0) {
                cells.add(Cell.of(piece.substring(0, colon).strip(), piece.substring(colon + 2).strip()));
            }
        }
        return List.copyOf(cells);
    }

    static Field context(Passage passage) {
        var file = passage.document() == null ? "" : SEPARATOR.matcher(ENDING.matcher(passage.document()).replaceAll("")).replaceAll(" ");
        return Field.of(String.join(" . ", passage.title() == null ? "" : passage.title(), passage.place() == null ? "" : passage.place(), file));
    }
}
