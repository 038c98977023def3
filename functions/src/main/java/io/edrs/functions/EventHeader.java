package io.edrs.functions;

import java.io.IOException;
import java.time.Instant;

/** As much of any event as counting needs. */
record EventHeader(String eventType, Cause metadata) {

    /** The part of the metadata that counts. */
    record Cause(String tenant, Instant publishedAt) {}

    /** @throws GivenUp when type, tenant or time cannot be read */
    static EventHeader read(byte[] body) {
        try {
            var header = EventJson.value(body, EventHeader.class);
            if (header == null || header.eventType == null || header.metadata == null || header.metadata.tenant == null
                    || header.metadata.publishedAt == null) {
                throw GivenUp.unreadable("event_type, metadata.tenant or metadata.published_at is missing.");
            }
            return header;
        } catch (IOException unreadable) {
            throw GivenUp.unreadable("The message is not an event: " + unreadable.getMessage());
        }
    }

    RateWindow.Subject subject() {
        return new RateWindow.Subject(eventType, metadata.tenant);
    }

    long saidAtMillis() {
        return metadata.publishedAt.toEpochMilli();
    }
}
