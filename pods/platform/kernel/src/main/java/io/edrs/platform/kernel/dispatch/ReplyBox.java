package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This process's reply topic: hands each reply to whoever waits for its cause and for the root of its tree. */
@Singleton
final class ReplyBox {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyBox.class);

    private final EventCodec codec;
    private final Subscription subscription;
    private final Map<UUID, Consumer<BaseEvent<?>>> waiting = new ConcurrentHashMap<>();

    ReplyBox(Transport transport, EventCodec codec, ProcessInfo process) {
        this.codec = codec;
        this.subscription = transport.subscribe(new SubscriptionSpec(Topics.replies(process.name()), "replies",
                SubscriptionSpec.Mode.PRIVATE, 5000), this::receive);
    }

    void await(UUID eventId, Consumer<BaseEvent<?>> listener) {
        waiting.put(eventId, listener);
    }

    void forget(UUID eventId) {
        waiting.remove(eventId);
    }

    private void receive(Delivery delivery) {
        delivery.acknowledge();
        try {
            var event = codec.decode(delivery.body());
            Stream.of(event.metadata().causationId(), event.metadata().correlationId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(waiting::get)
                    .filter(Objects::nonNull)
                    .forEach(listener -> listener.accept(event));
        } catch (EdrsException e) {
            LOG.warn("A reply was dropped: {}", e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        subscription.close();
    }
}
