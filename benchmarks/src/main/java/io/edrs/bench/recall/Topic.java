package io.edrs.bench.recall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block of templates: what is said, by whom asked for, what sounds alike, and what is asked about it. */
record Topic(Map<String, List<String>> lines, Map<String, List<String>> slots) {

    String kind() {
        return lines.get("kind").getFirst();
    }

    int offset() {
        return Integer.parseInt(lines.getOrDefault("offset", List.of("0")).getFirst());
    }

    List<String> all(String name) {
        return lines.getOrDefault(name, List.of());
    }

    static List<Topic> parse(List<String> text) {
        var topics = new ArrayList<Topic>();
        for (var line : text) {
            if (line.startsWith("kind:")) {
                topics.add(new Topic(new LinkedHashMap<>(), new LinkedHashMap<>()));
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                topics.getLast().add(line);
            }
        }
        return topics;
    }

    private void add(String line) {
        if (line.startsWith("slot ")) {
            var parts = line.substring(5).split(" = ");
            slots.put(parts[0], List.of(parts[1].split("\\|")));
        } else {
            int colon = line.indexOf(':');
            lines.computeIfAbsent(line.substring(0, colon), unseen -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        }
    }
}
