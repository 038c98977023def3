package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.Subscription;
import java.time.Duration;
import org.apache.pulsar.client.api.Consumer;

/** A Pulsar consumer; messages already in its receiver queue still arrive after a pause. */
record PulsarSubscription(Consumer<byte[]> consumer) implements Subscription {

    private static final Duration CLOSING = Duration.ofSeconds(3);

    @Override
    public void pause() {
        consumer.pause();
    }

    @Override
    public void resume() {
        consumer.resume();
    }

    @Override
    public void close() {
        BrokerCalls.await(consumer.closeAsync(), CLOSING, "close " + consumer.getSubscription());
    }
}
