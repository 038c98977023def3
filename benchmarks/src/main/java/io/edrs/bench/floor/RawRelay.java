package io.edrs.bench.floor;

import io.edrs.platform.kernel.transport.BrokerAdministration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.SubscriptionType;

/** A bare Pulsar client that consumes, produces and acknowledges, keyed and without batches as the kernel's transport is. */
public final class RawRelay implements AutoCloseable {

    /** Where it listens. */
    public static final String IN = "persistent://bench/floor/relay-in";
    /** Where it speaks. */
    public static final String OUT = "persistent://bench/floor/relay-out";

    private final PulsarClient client;
    private final Producer<byte[]> producer;

    public RawRelay(String brokerUrl, BrokerAdministration administration) throws PulsarClientException {
        administration.createNamespaces("bench", List.of("floor"), Duration.ofDays(7));
        administration.createTopic(IN, null, List.of("relay"));
        administration.createTopic(OUT, null, List.of());
        client = PulsarClient.builder().serviceUrl(brokerUrl).ioThreads(2).listenerThreads(2).statsInterval(0, TimeUnit.SECONDS).build();
        producer = client.newProducer().topic(OUT).enableBatching(false).maxPendingMessages(10_000).blockIfQueueFull(true).create();
        client.newConsumer().topic(IN).subscriptionName("relay").subscriptionType(SubscriptionType.Key_Shared).receiverQueueSize(1000)
                .acknowledgmentGroupTime(10, TimeUnit.MILLISECONDS).messageListener(this::relay).subscribe();
    }

    private void relay(Consumer<byte[]> consumer, Message<byte[]> message) {
        producer.newMessage().key(message.getKey()).value(message.getData()).sendAsync()
                .thenRun(() -> consumer.acknowledgeAsync(message.getMessageId()));
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
    }
}
