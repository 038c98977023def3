package io.edrs.schema.memory;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something was forgotten; whoever keeps anything derived from it lets it go.
 *
 * @param receiptId the receipt that lists what went
 * @param userId the user of whom everything is forgotten; null when it is less than that
 * @param conversationIds conversations forgotten as a whole
 * @param eventIds single turns forgotten
 * @param upTo what was said later is new
 */
@EventType("memory.forgotten")
public record MemoryForgotten(UUID receiptId, String userId, List<UUID> conversationIds, List<UUID> eventIds, Instant upTo)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return receiptId.toString();
    }
}
