package io.edrs.memory.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a document; names are paths with dots.
 *
 * @param set a JSON merge patch (RFC 7396): objects merge, null removes, everything else is set
 * @param append values to add to the ends of lists
 * @param increment numbers to add to counters
 * @param base the version the writer has seen; the edit then merges with all that came after it
 */
@Introspected
record Edit(@Nullable ObjectNode set, @Nullable Map<String, List<JsonNode>> append, @Nullable Map<String, Long> increment,
        @Nullable Long base) {

    boolean isEmpty() {
        return touched().isEmpty();
    }

    /** The top-level names it touches, in order. */
    List<String> touched() {
        var names = new TreeSet<String>();
        if (set != null) {
            set.fieldNames().forEachRemaining(names::add);
        }
        Stream.of(append, increment).filter(java.util.Objects::nonNull).flatMap(paths -> paths.keySet().stream())
                .map(path -> path.split("\\.", 2)[0]).forEach(names::add);
        return List.copyOf(names);
    }
}
