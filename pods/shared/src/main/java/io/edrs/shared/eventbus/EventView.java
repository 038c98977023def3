package io.edrs.shared.eventbus;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as the tail shows it. */
record EventView(UUID eventId, String type, String source, String priority, @Nullable UUID correlationId,
        @Nullable UUID causationId, @Nullable Instant publishedAt, Payload payload) {

    static EventView of(BaseEvent<?> event) {
        var metadata = event.metadata();
        return new EventView(event.eventId(), event.eventType(), event.sourceContainer(), event.priority().wireName(),
                metadata.correlationId(), metadata.causationId(), metadata.publishedAt(), event.payload());
    }
}
