package io.edrs.schema;

import java.util.UUID;

/**
 * The envelope of every message, snake case on the wire.
 *
 * @param eventId UUID version 7 (RFC 9562); derived, hence the same, when a handler says the same again
 * @param sourceContainer the service that said it, for example {@code memory.recall}
 * @param eventType the full type name of the payload
 * @param priority how urgent it is
 * @param payload what is said; null only while it travels as a claim check
 * @param metadata tenant, causes, trace, reply address, deadline
 */
public record BaseEvent<P extends Payload>(
        UUID eventId, String sourceContainer, String eventType, Priority priority, P payload, Metadata metadata) {

    /** The same envelope with another payload. */
    public <Q extends Payload> BaseEvent<Q> withPayload(Q other) {
        return new BaseEvent<>(eventId, sourceContainer, eventType, priority, other, metadata);
    }

    /** The tenant this event belongs to. */
    public String tenant() {
        return metadata.tenant();
    }
}
