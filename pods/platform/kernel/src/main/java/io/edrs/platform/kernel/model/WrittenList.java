package io.edrs.platform.kernel.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.platform.kernel.codec.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON list in what a model wrote, whatever it wrote around it. */
public final class WrittenList {

    private WrittenList() {}

    /** The objects of the list, at most so many; empty when there is no list. */
    public static Optional<List<JsonNode>> of(String written, int most) {
        var from = written.indexOf('[');
        var to = written.lastIndexOf(']');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            var list = new ArrayList<JsonNode>();
            EventJson.mapper().readTree(written.substring(from, to + 1)).forEach(node -> {
                if (node.isObject() && list.size() < most) {
                    list.add(node);
                }
            });
            return Optional.of(list);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
