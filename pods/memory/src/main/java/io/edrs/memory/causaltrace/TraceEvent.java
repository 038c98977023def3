package io.edrs.memory.causaltrace;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as its lineage is kept.
 *
 * @param causeId the event whose handling said it, null at the root
 * @param copies how often it was heard; more than once after a redelivery
 * @param detail what it rests on, as JSON
 */
@MappedEntity("trace_event")
record TraceEvent(@Id UUID eventId, UUID traceId, @Nullable UUID causeId, String type, String source, @Nullable UUID conversationId,
        @Nullable String userId, Instant saidAt, int hops, int copies, String detail) {}
