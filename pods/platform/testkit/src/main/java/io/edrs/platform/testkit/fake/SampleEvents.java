package io.edrs.platform.testkit.fake;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import java.time.Instant;
import java.util.UUID;

/** Events as a handler receives them. */
public final class SampleEvents {

    private SampleEvents() {}

    /** An event of a new id. */
    public static <P extends Payload> BaseEvent<P> of(String tenant, P payload) {
        return of(tenant, Fresh.id(), payload);
    }

    /** An event of that id. */
    public static <P extends Payload> BaseEvent<P> of(String tenant, UUID id, P payload) {
        var type = EventCatalog.typeOf(payload.getClass());
        var metadata = new Metadata(tenant, id, null, null, null, null, null, null, null,
                Instant.parse("2026-01-01T00:00:00Z"), type.version(), 1, 1, null);
        return new BaseEvent<>(id, "test", type.value(), Priority.NORMAL, payload, metadata);
    }
}
