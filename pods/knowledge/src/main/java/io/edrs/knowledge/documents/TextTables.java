package io.edrs.knowledge.documents;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables drawn with bars, tabs or aligned columns in plain text. */
final class TextTables {

    private static final Pattern GAP = Pattern.compile(" {2,}|\\t+");
    private static final Pattern RULE = Pattern.compile("[-+=|: ]{3,}");
    private static final int MAX_LINE = 2_000;

    private TextTables() {}

    /** The index after the last line of the table that starts here; the start itself when none does. */
    static int end(List<String> lines, int start) {
        int bars = run(lines, start, true);
        if (bars >= 2) {
            return start + bars;
        }
        int aligned = run(lines, start, false);
        return aligned >= 3 ? start + aligned : start;
    }

    static List<List<String>> cells(List<String> table) {
        boolean bars = table.getFirst().indexOf('|') >= 0;
        return table.stream().filter(line -> !RULE.matcher(line).matches())
            .map(line -> Arrays.stream(split(line, bars)).map(CleanText::line).toList()).toList();
    }

    private static int run(List<String> lines, int start, boolean bars) {
        int columns = columns(lines.get(start), bars);
        int i = start + 1;
        if (columns < 2) {
            return 0;
        }
        while (i < lines.size() && (RULE.matcher(lines.get(i)).matches()
            || columns(lines.get(i), bars) == columns && (bars || aligned(lines.get(start), lines.get(i))))) {
            i++;
        }
        return i - start;
    }

    private static int columns(String line, boolean bars) {
        if (line.length() > MAX_LINE || bars && line.indexOf('|') < 0) {
            return 0;
        }
        return split(line, bars).length;
    }

    private static boolean aligned(String first, String other) {
        return first.indexOf('\t') >= 0 || Arrays.equals(starts(first), starts(other)) || Arrays.equals(ends(first), ends(other))
            || starts(first)[1] == starts(other)[1];
    }

    private static int[] starts(String line) {
        var body = line.stripLeading();
        int offset = line.length() - body.length();
        var first = java.util.stream.IntStream.of(offset);
        return java.util.stream.IntStream.concat(first, GAP.matcher(body.stripTrailing()).results().mapToInt(m -> offset + m.end())).toArray();
    }

    private static int[] ends(String line) {
        return GAP.matcher(line.strip()).results().mapToInt(m -> m.start()).toArray();
    }

    private static String[] split(String line, boolean bars) {
        var body = line.strip();
        if (!bars) {
            return GAP.split(body);
        }
        int from = body.startsWith("|") ? 1 : 0;
        int to = body.endsWith("|") && body.length() > 1 ? body.length() - 1 : body.length();
        return body.substring(from, to).split("\\|", -1);
    }
}
