package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.fake.FakeClaimChecks;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventIds;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.shared.EventDeadLettered;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Events as the kernel would have said them. */
final class Said {

    static final EventCodec CODEC = new EventCodec(new FakeClaimChecks());
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Clock CLOCK = Clock.systemUTC();

    private Said() {}

    static UUID id() {
        return EventIds.derive(EventIds.atMillis(CLOCK.millis()), System.nanoTime() + "/" + NEXT.incrementAndGet());
    }

    static <P extends Payload> BaseEvent<P> event(String tenant, UUID id, UUID root, @Nullable UUID cause, P payload) {
        return event(tenant, id, root, cause, CLOCK.instant(), payload);
    }

    static <P extends Payload> BaseEvent<P> event(String tenant, UUID id, UUID root, @Nullable UUID cause, Instant at, P payload) {
        var type = EventCatalog.typeOf(payload.getClass());
        return new BaseEvent<>(id, "test.service", type.value(), Priority.NORMAL, payload, new Metadata(tenant, root, cause,
                "key", null, null, null, null, null, at, type.version(), 1, 1, null));
    }

    static RequestReceived question(String text) {
        return new RequestReceived(id(), "edrs", "user", text, null);
    }

    static AnswerCompleted answer(UUID message, String text) {
        return new AnswerCompleted(id(), message, "edrs", "user", "q", text, List.of(), List.of(), 0.9, "standard",
                List.of("memory"), 3, 7, Map.of("recall", 12.5));
    }

    static BaseEvent<EventDeadLettered> letter(BaseEvent<?> about, String service, String category) {
        return letter(about.tenant(), about.eventId(), service, category, CODEC.encode(about));
    }

    static BaseEvent<EventDeadLettered> letter(String tenant, UUID about, String service, String category, byte[] original) {
        return event(tenant, id(), about, about, new EventDeadLettered(tenant, "persistent://x/y/z", "a.b", about.toString(),
                service, "SOME_CODE", category, "It is broken.", "It broke.", 5, Base64.getEncoder().encodeToString(original)));
    }

    static void publish(Transport transport, BaseEvent<?>... events) {
        for (var event : events) {
            var topic = Topics.of(event.payload().getClass(), event.tenant(), event.priority());
            transport.publish(List.of(new OutgoingMessage(topic, event.eventType(), event.metadata().orderingKey(), CODEC.encode(event))));
        }
    }
}
