package io.edrs.platform.servers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Replaces settings inside a configuration text of {@code key<separator>value} lines; comments stay. */
record KeyedLines(char separator) {

    /**
     * Replaces in place rather than appending: BookKeeper reads a key given twice as a list and takes the first.
     * The indented block below a replaced key goes with it.
     */
    String replace(String text, Map<String, String> settings) {
        var left = new LinkedHashMap<>(settings);
        var lines = new ArrayList<String>();
        var dropping = false;
        for (var line : text.lines().toList()) {
            dropping = dropping && line.startsWith(" ");
            var key = key(line);
            if (settings.containsKey(key)) {
                dropping = separator == ':';
                var value = left.remove(key);
                if (value != null) {
                    lines.add(line(key, value));
                }
            } else if (!dropping) {
                lines.add(line);
            }
        }
        left.forEach((key, value) -> lines.add(line(key, value)));
        return String.join("\n", lines) + "\n";
    }

    private String line(String key, String value) {
        return key + separator + (separator == ':' ? " " : "") + value;
    }

    private String key(String line) {
        var end = line.indexOf(separator);
        return end < 1 || line.startsWith("#") || line.startsWith(" ") ? "" : line.substring(0, end).strip();
    }
}
