package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pulsar.client.api.MessageId;

/** One call of publish: all sent before any receipt is awaited, the producers' leases given back at the end. */
final class Publication implements AutoCloseable {

    private record Receipt(CompletableFuture<MessageId> arrival, String topic) {}

    private final Producers producers;
    private final Duration sendTimeout;
    private final Map<Producers.Name, LeasedProducer> leases = new HashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    Publication(Producers producers, Duration sendTimeout) {
        this.producers = producers;
        this.sendTimeout = sendTimeout;
    }

    void send(List<OutgoingMessage> messages) {
        messages.forEach(message -> leases.computeIfAbsent(name(message), producers::lease));
        leases.forEach((name, producer) -> BrokerCalls.await(producer.opening(), sendTimeout, "open a producer on " + name.topic()));
        messages.forEach(message -> receipts.add(
                new Receipt(leases.get(name(message)).send(message.key(), message.body()), message.topic())));
    }

    /** The send timeout of the producer ends each wait. */
    void awaitReceipts() {
        receipts.forEach(receipt -> BrokerCalls.awaitEnding(receipt.arrival(), "receipt a message on " + receipt.topic()));
    }

    @Override
    public void close() {
        leases.values().forEach(LeasedProducer::release);
    }

    private static Producers.Name name(OutgoingMessage message) {
        return new Producers.Name(message.topic(), message.eventType());
    }
}
