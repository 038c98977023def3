package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds headings, paragraphs, lists and tables in lines of plain text. */
final class PlainTextBlocks {

    private static final Pattern BULLET = Pattern.compile("^(\\s*)(?:[-*+•‣◦▪●·–]|\\(?\\d{1,3}[.)]|[a-z]\\))\\s+\\S");
    private static final Pattern MARKER = Pattern.compile("^\\s*[-*+•‣◦▪●·–]\\s+");
    private static final Pattern PAIR = Pattern.compile("\\s*\\p{L}[\\p{L}\\p{N} ./()'&-]{0,40}:\\s+\\S.{0,200}");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,}|~{3,}|\\*{3,})\\s*");

    private final BlockList out;

    PlainTextBlocks(BlockList out) {
        this.out = out;
    }

    /** Adds what the lines say. */
    void read(List<String> lines) {
        var groups = groups(lines);
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var next = i + 1 < groups.size() ? groups.get(i + 1) : List.<String>of();
            boolean numberedNeighbour = isItem(next) || i > 0 && isItem(groups.get(i - 1));
            if (group.size() == 1 && !next.isEmpty() && TextHeadings.isHeading(group.getFirst(), numberedNeighbour)) {
                out.heading(TextHeadings.level(group.getFirst()), group.getFirst());
            } else {
                group(group);
            }
        }
    }

    private static boolean isItem(List<String> group) {
        return !group.isEmpty() && BULLET.matcher(group.getFirst()).find();
    }

    private static List<List<String>> groups(List<String> lines) {
        var groups = new ArrayList<List<String>>();
        List<String> group = new ArrayList<>();
        for (var line : lines) {
            if (line.isBlank()) {
                if (!group.isEmpty()) {
                    groups.add(group);
                    group = new ArrayList<>();
                }
            } else {
                group.add(line);
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private void group(List<String> lines) {
        int start = underlined(lines);
        int i = start;
        while (i < lines.size()) {
            int tableEnd = TextTables.end(lines, i);
            if (tableEnd > i) {
                TableHeader.split(TextTables.cells(lines.subList(i, tableEnd)), 1).addTo(out, "");
                i = tableEnd;
            } else if (BULLET.matcher(lines.get(i)).find()) {
                i = item(lines, i);
            } else if (pairsEnd(lines, i) - i >= 2) {
                i = pairs(lines, i);
            } else {
                i = paragraph(lines, i);
            }
        }
    }

    private int underlined(List<String> lines) {
        if (lines.size() < 2 || lines.getFirst().length() > 120 || !UNDERLINE.matcher(lines.get(1)).matches()) {
            return 0;
        }
        out.heading(lines.get(1).strip().startsWith("=") ? 1 : 2, lines.getFirst());
        return 2;
    }

    private int item(List<String> lines, int start) {
        var first = lines.get(start);
        int indent = first.length() - first.stripLeading().length();
        var text = new StringBuilder(MARKER.matcher(first).replaceFirst("").strip());
        int i = start + 1;
        while (i < lines.size() && !BULLET.matcher(lines.get(i)).find() && TextTables.end(lines, i) == i) {
            text.append(' ').append(lines.get(i++));
        }
        out.item(Math.min(indent / 2, 6), text.toString());
        return i;
    }

    /** Where a run of lines that each name a property and its value ends. */
    private static int pairsEnd(List<String> lines, int start) {
        int end = start;
        while (end < lines.size() && PAIR.matcher(lines.get(end)).matches()) {
            end++;
        }
        return end;
    }

    private int pairs(List<String> lines, int start) {
        int end = pairsEnd(lines, start);
        lines.subList(start, end).forEach(line -> out.item(0, line.strip()));
        return end;
    }

    private int paragraph(List<String> lines, int start) {
        var text = new StringBuilder();
        int i = start;
        while (i < lines.size() && (i == start || !BULLET.matcher(lines.get(i)).find() && TextTables.end(lines, i) == i)) {
            if (!UNDERLINE.matcher(lines.get(i)).matches()) {
                append(text, lines.get(i));
            }
            i++;
        }
        out.paragraph(text.toString());
        return i;
    }

    /** A word cut at the line's end is put together again. */
    private static void append(StringBuilder text, String line) {
        int end = text.length();
        boolean cut = end > 2 && text.charAt(end - 1) == '-' && Character.isLetter(text.charAt(end - 2))
            && Character.isLowerCase(line.stripLeading().codePointAt(0));
        if (cut) {
            text.setLength(text.lastIndexOf("-", end - 2) > text.lastIndexOf(" ") ? end : end - 1);
            text.append(line.strip());
        } else {
            text.append(end == 0 ? "" : " ").append(line.strip());
        }
    }
}
