package io.edrs.bench.redaction;

import io.edrs.bench.report.FigureTable;
import io.edrs.gateway.personal.Finding;
import io.edrs.gateway.personal.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of what is labelled was found, whole and of its kind, and how much of what was found is labelled. */
public final class Tally {

    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    private int clean;
    private int leftAlone;

    /** Notes what was found in a text. */
    public void add(Labelled text, List<Finding> found) {
        text.labels().forEach(label -> of(label.kind())[0]++);
        found.forEach(finding -> of(finding.kind())[1]++);
        found.stream().filter(text.labels()::contains).forEach(finding -> of(finding.kind())[2]++);
        if (text.labels().isEmpty()) {
            clean++;
            leftAlone += found.isEmpty() ? 1 : 0;
        }
    }

    /** Adds a row for each kind, and one for all. */
    public void rows(FigureTable table, String of) {
        counts.forEach((kind, count) -> row(table, of + ", " + kind.label(), count));
        row(table, of + ", all", counts.values().stream().reduce(new int[3], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
        table.row(of + ", texts without any left alone", clean, "", leftAlone, "", "");
    }

    private int[] of(Kind kind) {
        return counts.computeIfAbsent(kind, unseen -> new int[3]);
    }

    private static void row(FigureTable table, String of, int[] count) {
        table.row(of, count[0], count[1], count[2], share(count[2], count[1]), share(count[2], count[0]));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }
}
