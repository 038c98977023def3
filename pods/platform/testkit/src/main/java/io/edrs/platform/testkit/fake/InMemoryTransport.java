package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.TopicReader;
import io.edrs.platform.kernel.transport.Transport;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A broker in memory: delivers on the publisher's thread, one delivery at a time, so that a test sees all of it. */
public final class InMemoryTransport implements Transport {

    private final InMemoryBroker broker;
    private volatile boolean reachable = true;

    /** The transport of a process on a broker of its own. */
    public InMemoryTransport() {
        this(Clock.systemUTC());
    }

    /** The same, its messages published at the times of that clock. */
    public InMemoryTransport(Clock clock) {
        this(new InMemoryBroker(clock));
    }

    private InMemoryTransport(InMemoryBroker broker) {
        this.broker = broker;
    }

    /** The transport of another process on the same broker. */
    public InMemoryTransport otherProcess() {
        return new InMemoryTransport(broker);
    }

    /** Reads what was published on this broker. */
    public TopicReader reader() {
        return new InMemoryTopicReader(broker);
    }

    /** Lets the broker be away, or come back, for this process. */
    public void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    /** Everything published on the topic so far, oldest first, by any process. */
    public List<OutgoingMessage> published(String topic) {
        return broker.published(topic);
    }

    @Override
    public void publish(List<OutgoingMessage> messages) {
        requireReachable();
        broker.publish(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionSpec spec, Consumer<Delivery> listener) {
        requireReachable();
        return broker.subscribe(spec, listener);
    }

    @Override
    public boolean isReachable() {
        return reachable;
    }

    @Override
    public void close() {
        reachable = false;
    }

    private void requireReachable() {
        if (!reachable) {
            throw new EdrsException(KernelError.BROKER_UNAVAILABLE, "The broker in memory is set to be away");
        }
    }
}
