package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** Entries become the roots of their trees. */
@Singleton
final class KernelInlet implements Inlet {

    private final EventPublisher publisher;
    private final ReplyBox replies;
    private final ProcessInfo process;
    private final Clock clock;

    KernelInlet(EventPublisher publisher, ReplyBox replies, ProcessInfo process, Clock clock) {
        this.publisher = publisher;
        this.replies = replies;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public void accept(Entry entry) {
        publisher.publish(root(entry));
    }

    @Override
    public Listening listen(UUID eventId, Consumer<BaseEvent<?>> listener) {
        replies.await(eventId, listener);
        return () -> replies.forget(eventId);
    }

    private BaseEvent<Payload> root(Entry entry) {
        var type = EventCatalog.typeOf(entry.payload().getClass());
        var awaited = entry.awaited();
        var metadata = new Metadata(entry.tenant(), entry.eventId(), null, EventFactory.keyOf(entry.payload(), null),
                EventFactory.traceparent(entry.eventId(), entry.eventId()),
                awaited == null ? null : Topics.replies(process.name()),
                awaited == null ? null : EventCatalog.typeOf(awaited).value(),
                null, null, clock.instant(), type.version(), 1, 1, null);
        return new BaseEvent<>(entry.eventId(), entry.service(), type.value(), entry.priority(), entry.payload(), metadata);
    }
}
