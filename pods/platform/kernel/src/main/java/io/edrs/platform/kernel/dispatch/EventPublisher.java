package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Durability;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.Topics;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts events on their topics; an event its cause waits for also goes, volatile, to whoever asked. */
@Singleton
final class EventPublisher {

    private final Transport transport;
    private final EventCodec codec;

    EventPublisher(Transport transport, EventCodec codec) {
        this.transport = transport;
        this.codec = codec;
    }

    /** Publishes the encoded outcome of an event: durable ones first and receipted, then the copies for the asker. */
    void publishOutcome(BaseEvent<?> cause, List<Encoded> outcome) {
        var durable = new ArrayList<OutgoingMessage>();
        var replies = new ArrayList<OutgoingMessage>();
        for (var encoded : outcome) {
            var event = encoded.event();
            var bytes = encoded.bytes();
            var awaited = cause.metadata().replyTo() != null && event.eventType().equals(cause.metadata().replyType());
            if (awaited) {
                replies.add(to(cause.metadata().replyTo(), event, bytes));
            }
            if (!awaited || isDurable(event)) {
                durable.add(message(event, bytes));
            }
        }
        send(durable);
        send(replies);
    }

    /** Publishes to the topics of the events. */
    void publish(BaseEvent<?>... events) {
        send(Arrays.stream(events).map(event -> message(event, codec.encode(event))).toList());
    }

    /** Publishes one event to each of the given topics that is not null. */
    void publishTo(BaseEvent<?> event, @Nullable String... topics) {
        var bytes = codec.encode(event);
        send(Arrays.stream(topics).filter(Objects::nonNull).distinct().map(topic -> to(topic, event, bytes)).toList());
    }

    Encoded encode(BaseEvent<?> event) {
        return new Encoded(event, codec.encode(event));
    }

    Encoded decode(byte[] bytes) {
        return new Encoded(codec.decode(bytes), bytes);
    }

    private void send(List<OutgoingMessage> messages) {
        if (!messages.isEmpty()) {
            transport.publish(messages);
        }
    }

    private static OutgoingMessage message(BaseEvent<?> event, byte[] bytes) {
        var payload = EventCatalog.find(event.eventType()).orElseThrow();
        // Only durable topics hold a schema at the broker; volatile ones are checked by whoever reads them.
        var durable = EventCatalog.typeOf(payload).durability() == Durability.DURABLE;
        return new OutgoingMessage(Topics.of(payload, event.tenant(), event.priority()), durable ? event.eventType() : null,
                event.metadata().orderingKey(), bytes);
    }

    private static OutgoingMessage to(String topic, BaseEvent<?> event, byte[] bytes) {
        return new OutgoingMessage(topic, null, event.metadata().orderingKey(), bytes);
    }

    private static boolean isDurable(BaseEvent<? extends Payload> event) {
        return EventCatalog.typeOf(event.payload().getClass()).durability() == Durability.DURABLE;
    }
}
