package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.BaseEvent;
import jakarta.inject.Singleton;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to what a tenant says from now on. */
@Singleton
final class LiveTail {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final int QUEUE = 100;

    private final Transport transport;
    private final EventCodec codec;

    LiveTail(Transport transport, EventCodec codec) {
        this.transport = transport;
        this.codec = codec;
    }

    /** Hands over each of the tenant's events on these topics until closed. */
    Ear listen(String tenant, List<String> topics, Consumer<BaseEvent<?>> listener) {
        var ear = new Ear(new ConcurrentLinkedDeque<>());
        try {
            topics.forEach(topic -> ear.open.add(transport.subscribe(
                    new SubscriptionSpec(topic, "tail", SubscriptionSpec.Mode.PRIVATE, QUEUE), delivery -> {
                        delivery.acknowledge();
                        hand(delivery.body(), tenant, listener);
                    })));
            return ear;
        } catch (EdrsException e) {
            ear.close();
            throw e;
        }
    }

    private void hand(byte[] body, String tenant, Consumer<BaseEvent<?>> listener) {
        try {
            var event = codec.decode(body);
            if (event.tenant().equals(tenant)) {
                listener.accept(event);
            }
        } catch (EdrsException e) {
            LOG.debug("A message that is no event was passed over: {}", e.getMessage());
        }
    }

    /** An open ear. */
    record Ear(Deque<Subscription> open) implements AutoCloseable {

        @Override
        public void close() {
            for (var next = open.poll(); next != null; next = open.poll()) {
                next.close();
            }
        }
    }
}
