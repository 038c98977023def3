package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pulsar.client.api.PulsarClientException;

/** The transport on Apache Pulsar: sends each message by itself, reconnects by itself, never unsubscribes. */
public final class PulsarTransport implements Transport {

    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(3);

    private final PulsarConnection connection;
    private final Producers producers;
    private final Reachability reachability;

    public PulsarTransport(PulsarConnection connection, SchemaDefinitions schemas) {
        this.connection = connection;
        this.producers = new Producers(connection.client(), schemas, SEND_TIMEOUT);
        this.reachability = new Reachability(connection.client());
    }

    @Override
    public void publish(List<OutgoingMessage> messages) {
        try (var publication = new Publication(producers, SEND_TIMEOUT)) {
            publication.send(messages);
            publication.awaitReceipts();
        }
    }

    @Override
    public Subscription subscribe(SubscriptionSpec spec, Consumer<Delivery> listener) {
        var since = System.currentTimeMillis();
        try {
            return new PulsarSubscription(ConsumerSettings.of(spec, connection.client())
                    .messageListener((consumer, message) -> listener.accept(new PulsarDelivery(consumer, message, since)))
                    .subscribe());
        } catch (PulsarClientException e) {
            throw BrokerCalls.failure(e, "subscribe %s to %s".formatted(spec.name(), spec.topic()));
        }
    }

    @Override
    public boolean isReachable() {
        return reachability.isReachable();
    }

    /** Closes its producers; the connection stays for its owner to close, its subscriptions with it. */
    @Override
    public void close() {
        producers.close();
    }
}
