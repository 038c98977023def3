package io.edrs.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one measurement found: tables of figures, goals met or missed, and what the machine was doing meanwhile. */
public final class Report {

    private final String bench;
    private final Instant at;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<FigureTable> tables = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    private record Goal(String text, String found, boolean met) {}

    public Report(String bench, Instant at) {
        this.bench = bench;
        this.at = at;
        fact("cores", Runtime.getRuntime().availableProcessors());
        fact("loadAverageBefore", loadAverage());
    }

    /** Adds a single figure. */
    public void fact(String name, Object value) {
        facts.put(name, value instanceof Double number ? Figure.rounded(number) : value);
    }

    /** Adds a table to be filled. */
    public FigureTable table(String title, String... columns) {
        var table = new FigureTable(title, List.of(columns));
        tables.add(table);
        return table;
    }

    /** Adds a goal and whether it was reached. */
    public void goal(String text, String found, boolean met) {
        goals.add(new Goal(text, found, met));
    }

    /** The load of the last minute, which says whether others used the machine too. */
    public static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    /** For people, or with {@code asJson} for programs. */
    public String text(boolean asJson) {
        fact("loadAverageAfter", loadAverage());
        return asJson ? json() : human();
    }

    private String human() {
        var text = new StringBuilder("bench %s  %s%n".formatted(bench, at));
        facts.forEach((name, value) -> text.append("  %-28s %s%n".formatted(name, value)));
        tables.forEach(table -> text.append('\n').append(table.human()));
        text.append(goals.isEmpty() ? "" : "\n");
        goals.forEach(goal -> text.append("  %-6s %s: %s%n".formatted(goal.met() ? "MET" : "MISSED", goal.text(), goal.found())));
        return text.toString().stripTrailing();
    }

    private String json() {
        var node = JsonNodeFactory.instance.objectNode().put("bench", bench).put("at", at.toString());
        node.putPOJO("facts", facts);
        var all = node.putObject("tables");
        tables.forEach(table -> all.putPOJO(table.title(), table.records()));
        var reached = node.putArray("goals");
        goals.forEach(goal -> reached.addObject().put("goal", goal.text()).put("found", goal.found()).put("met", goal.met()));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers as people read them. */
    static final class Figure {

        private Figure() {}

        static double rounded(double value) {
            return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100.0;
        }

        static String text(Object value) {
            return value instanceof Double number ? String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%.0f" : "%.2f", number)
                    : String.valueOf(value);
        }
    }
}
