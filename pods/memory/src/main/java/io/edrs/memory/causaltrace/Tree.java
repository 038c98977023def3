package io.edrs.memory.causaltrace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tree of events behind an answer, as their lineage was kept.
 *
 * @param events how many there are
 * @param defects what does not fit together
 */
record Tree(UUID traceId, int events, List<Node> roots, List<Defect> defects) {

    /**
     * @param durationMs from the parent's saying to this one's; null without a parent
     * @param copies how often it was heard
     * @param detail what the event rests on
     */
    record Node(UUID eventId, String type, String source, Instant publishedAt, @Nullable Double durationMs, int hops, int copies,
            JsonNode detail, List<Node> children) {}

    /**
     * @param kind {@code missing_root}: the event the trace is named after is not there; {@code missing_parent}: the cause of
     *     an event is not there; {@code cycle}: an event is among its own causes; {@code effect_before_cause}: it was said more
     *     than a minute before its cause; {@code two_answers}: a question has more than one answer; {@code unanswered}: it has none
     */
    record Defect(UUID eventId, String kind, String message) {}
}
