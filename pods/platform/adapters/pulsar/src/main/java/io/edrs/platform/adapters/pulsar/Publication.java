package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.transport.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pulsar.client.api.MessageId;

/** One call of publish: all sent before any receipt is awaited, the producers' leases given back at the end. */
final class Publication implements AutoCloseable {

    private final Producers producers;
    private final Duration sendTimeout;
    private final Map<String, LeasedProducer> leases = new HashMap<>();
    private final Map<CompletableFuture<MessageId>, String> receipts = new LinkedHashMap<>();

    Publication(Producers producers, Duration sendTimeout) {
        this.producers = producers;
        this.sendTimeout = sendTimeout;
    }

    void send(List<OutgoingMessage> messages) {
        var leased = new ArrayList<LeasedProducer>(messages.size());
        messages.forEach(message -> leased.add(lease(message)));
        for (int i = 0; i < messages.size(); i++) {
            BrokerCalls.await(leased.get(i).opening(), sendTimeout, "open a producer on " + messages.get(i).topic());
        }
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            receipts.put(leased.get(i).send(message.key(), message.body()), message.topic());
        }
        leases.values().forEach(LeasedProducer::flushWhenAlone);
    }

    /** The send timeout of the producer ends each wait; the longer limit here only guards against a lost callback. */
    void awaitReceipts() {
        receipts.forEach((receipt, topic) -> BrokerCalls.await(receipt, sendTimeout.multipliedBy(2),
                "receipt a message on " + topic));
    }

    @Override
    public void close() {
        leases.values().forEach(LeasedProducer::release);
    }

    private LeasedProducer lease(OutgoingMessage message) {
        return leases.computeIfAbsent(message.topic() + ' ' + message.eventType(),
                name -> producers.lease(message.topic(), message.eventType()));
    }
}
