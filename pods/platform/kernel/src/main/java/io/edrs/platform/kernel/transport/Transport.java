package io.edrs.platform.kernel.transport;

import java.util.List;
import java.util.function.Consumer;

/** The broker. All calls block; safe for use by many threads. */
public interface Transport extends AutoCloseable {

    /**
     * Publishes all; returns when the broker has receipted every message of a persistent topic, messages of one key in
     * order. Throws {@code BROKER_UNAVAILABLE} when it has not within the send timeout, {@code EVENT_INVALID} when the
     * broker refuses the schema.
     */
    void publish(List<OutgoingMessage> messages);

    /** Delivers what arrives on the topic to the listener, which must return quickly and acknowledge each delivery itself. */
    Subscription subscribe(SubscriptionSpec spec, Consumer<Delivery> listener);

    /** Whether the broker answers now. */
    boolean isReachable();

    @Override
    void close();
}
