package io.edrs.bench.floor;

import java.util.Map;
import java.util.TreeMap;

/** Bytes of each message on the way from a question to its answer. */
public record Sizes(int question, int recall, int search, int recalled, int found, int answer) {

    /** The mean sizes by event type, as seen. */
    static Sizes of(Map<String, Integer> seen) {
        return new Sizes(size(seen, "gateway.request_received"), size(seen, "memory.recall_requested"),
                size(seen, "knowledge.search_requested"), size(seen, "memory.recalled"), size(seen, "knowledge.passages_found"),
                size(seen, "reasoning.answer_completed"));
    }

    /** By name, to be told. */
    public Map<String, Integer> byName() {
        return new TreeMap<>(Map.of("question", question, "recall", recall, "search", search, "recalled", recalled, "found", found, "answer", answer));
    }

    private static int size(Map<String, Integer> seen, String type) {
        var size = seen.get(type);
        if (size == null) {
            throw new IllegalStateException("No %s was seen, only %s.".formatted(type, seen.keySet()));
        }
        return size;
    }
}
