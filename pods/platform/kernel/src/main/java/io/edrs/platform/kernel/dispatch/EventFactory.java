package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.bus.Ask;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventIds;
import io.edrs.schema.Keyed;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the events that follow from an event: derived ids, inherited tenant, key, priority and trace. */
@Singleton
final class EventFactory {

    private static final HexFormat HEX = HexFormat.of();

    private final Clock clock;
    private final ProcessInfo process;

    EventFactory(Clock clock, ProcessInfo process) {
        this.clock = clock;
        this.process = process;
    }

    /** What a handler returned at that position. */
    BaseEvent<Payload> output(EventContext context, Payload payload, int position) {
        var trail = context.trail();
        return make(context, payload, "out", position, null, null, null, trail.hops() + 1, trail.messages() + position + 1);
    }

    /** An ask; its own count of messages starts at zero, so that the reply says what it cost. */
    BaseEvent<Payload> ask(EventContext context, Ask<?> ask, Instant deadline) {
        var streamTo = context.event().metadata().replyTo();
        return make(context, ask.request(), "ask", context.nextAsk(), ask.reply(), streamTo, deadline,
                context.trail().hops() + 1, 0);
    }

    /** A provisional chunk. */
    BaseEvent<Payload> chunk(EventContext context, Payload payload) {
        return make(context, payload, "chunk", context.nextAsk(), null, null, null, context.trail().hops() + 1, 0);
    }

    private BaseEvent<Payload> make(EventContext context, Payload payload, String role, int position,
            @Nullable Class<? extends Payload> replyType, @Nullable String streamTo, @Nullable Instant deadline,
            int hops, int messages) {
        var cause = context.event();
        var type = EventCatalog.typeOf(payload.getClass());
        var service = context.binding().service();
        var id = id(context, role, position);
        var metadata = new Metadata(cause.tenant(), cause.metadata().correlationId(), cause.eventId(),
                keyOf(payload, cause.metadata().orderingKey()), traceparent(cause.metadata().correlationId(), id),
                replyType == null ? null : Topics.replies(process.name()),
                replyType == null ? null : EventCatalog.typeOf(replyType).value(),
                streamTo, deadline, clock.instant(), type.version(), hops, messages, null);
        return new BaseEvent<>(id, service, type.value(), cause.priority(), payload, metadata);
    }

    static UUID id(EventContext context, String role, int position) {
        return EventIds.derive(context.event().eventId(), context.binding().name() + "/" + role, position);
    }

    static @Nullable String keyOf(Payload payload, @Nullable String inherited) {
        return payload instanceof Keyed keyed ? keyed.orderingKey() : inherited;
    }

    /** W3C Trace Context: the trace is the root event, the span this event. */
    static String traceparent(UUID root, UUID event) {
        return "00-" + HEX.toHexDigits(root.getMostSignificantBits()) + HEX.toHexDigits(root.getLeastSignificantBits())
                + '-' + HEX.toHexDigits(event.getLeastSignificantBits()) + "-01";
    }
}
