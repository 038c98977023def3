package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventIds;
import io.edrs.schema.Keyed;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import java.time.Instant;
import java.util.UUID;

/** Puts what a function says into envelopes as the kernel writes them. */
record Envelopes(String function) {

    /** The service name under which a function speaks, for example {@code functions.priority-router}. */
    String service() {
        return "functions." + function;
    }

    /** What is said in response to an event; the same id whenever it is said again. */
    BaseEvent<Payload> inResponseTo(BaseEvent<?> parent, int position, Said said, Instant now) {
        var type = EventCatalog.typeOf(said.payload().getClass());
        var cause = parent.metadata();
        var root = cause.correlationId() == null ? parent.eventId() : cause.correlationId();
        var metadata = new Metadata(said.tenant(), root, parent.eventId(), key(said.payload(), cause.orderingKey()),
                cause.traceparent(), null, null, null, null, now, type.version(), cause.hops() + 1,
                cause.messages() + 1 + Math.max(0, position), null);
        var priority = parent.priority() == null ? Priority.NORMAL : parent.priority();
        return new BaseEvent<>(EventIds.derive(parent.eventId(), service(), position), service(), type.value(), priority,
                said.payload(), metadata);
    }

    /** What is said of itself, first of its tree. */
    BaseEvent<Payload> unprompted(UUID id, Said said, Instant now) {
        var type = EventCatalog.typeOf(said.payload().getClass());
        var metadata = new Metadata(said.tenant(), id, null, key(said.payload(), null), null, null, null, null, null, now,
                type.version(), 1, 1, null);
        return new BaseEvent<>(id, service(), type.value(), Priority.NORMAL, said.payload(), metadata);
    }

    private static String key(Payload payload, String inherited) {
        return payload instanceof Keyed keyed ? keyed.orderingKey() : inherited;
    }
}
