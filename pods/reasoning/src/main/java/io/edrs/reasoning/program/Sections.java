package io.edrs.reasoning.program;

import io.edrs.reasoning.formula.UnreadableFormula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program's text by its headings.
 *
 * @param lines by heading in lower case, each with what it is said to mean
 */
record Sections(Map<String, List<Entry>> lines) {

    private static final Pattern HEADING = Pattern.compile("(?i)\\s*(predicates|facts|rules|query|premises|conclusion|domain|variables|constraints)\\s*:\\s*");

    /** A line, and the words after the three colons. */
    record Entry(String code, String words) {

        /** What it says, in words where there are any. */
        String shown() {
            return words.isBlank() ? code : words;
        }
    }

    static boolean headed(String text) {
        return text.lines().anyMatch(line -> HEADING.matcher(line).matches());
    }

    static Sections of(String text) {
        var sections = new LinkedHashMap<String, List<Entry>>();
        List<Entry> current = null;
        for (var line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                current = sections.computeIfAbsent(heading.group(1).toLowerCase(java.util.Locale.ROOT), name -> new ArrayList<>());
            } else if (current == null) {
                throw new UnreadableFormula("'%s' stands before any heading (Facts:, Rules:, Query:, …).".formatted(line));
            } else {
                current.add(entry(line));
            }
        }
        return new Sections(sections);
    }

    private static Entry entry(String line) {
        var colons = line.indexOf(":::");
        return colons < 0 ? new Entry(line, "") : new Entry(line.substring(0, colons).strip(), line.substring(colons + 3).strip());
    }

    List<Entry> under(String... names) {
        var all = new ArrayList<Entry>();
        for (var name : names) {
            all.addAll(lines.getOrDefault(name, List.of()));
        }
        return all;
    }
}
