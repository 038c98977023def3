package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventIds;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.integration.EventReceived;
import java.time.Instant;
import java.util.UUID;

/** Events for tests. */
final class Events {

    static final Instant SAID_AT = Instant.parse("2026-01-05T09:30:00Z");
    static final UUID ID = EventIds.derive(EventIds.atMillis(SAID_AT.toEpochMilli()), "test");

    private Events() {}

    static <P extends Payload> BaseEvent<P> of(String tenant, P payload) {
        return of(ID, tenant, payload, SAID_AT);
    }

    static <P extends Payload> BaseEvent<P> of(UUID id, String tenant, P payload, Instant saidAt) {
        return new BaseEvent<>(id, "test.tests", EventCatalog.typeOf(payload.getClass()).value(), Priority.HIGH, payload,
                new Metadata(tenant, id, null, "key", null, null, null, null, null, saidAt, 1, 1, 1, null));
    }

    static EventReceived outside(String type, String data) {
        return new EventReceived("7", "/shop", type, null, data);
    }
}
