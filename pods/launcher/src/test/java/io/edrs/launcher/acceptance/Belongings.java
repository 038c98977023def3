package io.edrs.launcher.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one tenant has, as its own answers named it: values by the name of their field, and every id. */
final class Belongings {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MOST_OF_A_NAME = 4;

    private final Map<String, Set<String>> byName = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    void note(JsonNode answer) {
        if (answer != null) {
            ids.addAll(idsIn(answer.toString()));
            note("", answer);
        }
    }

    private void note(String name, JsonNode node) {
        if (node.isTextual() && node.asText().length() >= 3 && node.asText().length() <= 80 && node.asText().matches("[A-Za-z0-9._:-]+")) {
            var known = byName.computeIfAbsent(name.toLowerCase(java.util.Locale.ROOT), unseen -> new LinkedHashSet<>());
            if (known.size() < MOST_OF_A_NAME) {
                known.add(node.asText());
            }
        }
        node.properties().forEach(field -> note(field.getKey(), field.getValue()));
        if (node.isArray()) {
            node.forEach(each -> note(name, each));
        }
    }

    /** Values that may stand in the place of that parameter: of fields of that name, then of its like, then ids of anything. */
    List<String> likely(String parameter) {
        var name = parameter.toLowerCase(java.util.Locale.ROOT);
        var like = byName.entrySet().stream().filter(entry -> !entry.getKey().isEmpty() && !entry.getKey().equals(name)
                && (entry.getKey().endsWith(name) || name.endsWith(entry.getKey()))).flatMap(entry -> entry.getValue().stream());
        return Stream.of(byName.getOrDefault(name, Set.of()).stream(), like, ids.stream().limit(4)).flatMap(each -> each).distinct().limit(8).toList();
    }

    List<String> someIds() {
        return new ArrayList<>(ids).stream().limit(3).toList();
    }

    /** Whether an answer names one that the request did not. */
    List<String> leaked(String answer, String request) {
        return idsIn(answer).stream().filter(ids::contains).filter(id -> !request.contains(id)).toList();
    }

    int size() {
        return ids.size();
    }

    void forget(Set<String> shared) {
        ids.removeAll(shared);
    }

    static Set<String> idsIn(String text) {
        var found = new LinkedHashSet<String>();
        ID.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
