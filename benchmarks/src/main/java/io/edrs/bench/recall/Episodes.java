package io.edrs.bench.recall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces of one life as they are written in a file: exchanges that belong together, what is asked about each, and what is asked
 * about several.
 *
 * @param lines by episode and number, as {@code pottery.1}; a speaker's letter, a colon, the text
 * @param asked a kind, the lines that answer it, the question
 */
record Episodes(Map<String, List<String>> byName, Map<String, String> lines, List<Asked> asked) {

    /** A question with the lines that answer it. */
    record Asked(String kind, List<String> gold, String text) {}

    static Episodes parse(List<String> file) {
        var episodes = new Episodes(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        var name = "";
        for (var line : file) {
            if (line.startsWith("episode: ")) {
                name = line.substring(9).strip();
                episodes.byName.put(name, new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                episodes.add(name, line);
            }
        }
        return episodes;
    }

    private void add(String name, String line) {
        var head = line.split(" ", 2);
        if (head[0].equals("q")) {
            var parts = head[1].split("[ ]", 3);
            asked.add(new Asked(parts[0], List.of(parts[1].replace(":", "").split(",")).stream().map(number -> name + "." + number).toList(), parts[2]));
        } else if (head[0].equals("ask")) {
            int colon = head[1].indexOf(": ");
            var parts = List.of(head[1].substring(0, colon).split(" "));
            asked.add(new Asked(parts.getFirst(), parts.subList(1, parts.size()), head[1].substring(colon + 2)));
        } else {
            byName.get(name).add(name + "." + head[0]);
            lines.put(name + "." + head[0], head[1]);
        }
    }
}
