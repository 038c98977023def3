package io.edrs.shared.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One place where two values differ.
 *
 * @param path JSON Pointer (RFC 6901), empty for the whole value
 * @param before null when there was nothing
 * @param after null when there is nothing
 */
record Difference(String path, @Nullable JsonNode before, @Nullable JsonNode after) {

    static List<Difference> between(JsonNode before, JsonNode after) {
        var found = new ArrayList<Difference>();
        collect("", before, after, found);
        return found;
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(path + "/" + name.replace("~", "~0").replace("/", "~1"), child(before, name),
                    child(after, name), found));
        } else if (!before.equals(after)) {
            found.add(new Difference(path, present(before), present(after)));
        }
    }

    private static JsonNode child(JsonNode parent, String name) {
        return parent.has(name) ? parent.get(name) : MissingNode.getInstance();
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
