package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.time.Instant;
import java.util.List;

/**
 * What deserves attention, first what deserves it most.
 *
 * @param things turns and items kept in mind
 */
@EventType(value = "memory.attended", durability = Durability.VOLATILE)
public record Attended(List<Thing> things) implements Payload {

    /**
     * @param id the turn's event or the item
     * @param kind {@code turn} or {@code item}
     * @param recency in 0..1, exponential decay since it was last in mind
     * @param activation in 0..1, base-level activation from how often and how lately it was in mind
     * @param importance in 0..1
     * @param relevance in 0..1
     * @param score their weighted sum, in 0..1
     */
    public record Thing(String id, String kind, String text, Instant at, double recency, double activation, double importance,
            double relevance, double score) {}
}
