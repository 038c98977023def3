package io.edrs.platform.adapters.pulsar;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Reader;
import org.apache.pulsar.client.api.Schema;
import org.jspecify.annotations.Nullable;

/** The topic behind a table: written without batches, so that each message has a position of its own. */
final class TableTopic {

    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration SENDING = Duration.ofSeconds(3);

    private final PulsarClient client;
    private final String name;
    private @Nullable CompletableFuture<Producer<byte[]>> producer;

    TableTopic(PulsarClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** A reader of the latest value of each key and of all that follows; it reconnects by itself. */
    Reader<byte[]> read() {
        return BrokerCalls.await(client.newReader(Schema.BYTES).topic(name).readCompacted(true)
                .startMessageId(MessageId.earliest).autoUpdatePartitions(false).createAsync(), OPENING, "let " + name + " be read");
    }

    Position write(String key, byte[] value) {
        var open = BrokerCalls.await(producer(), SENDING, "open a producer on " + name);
        return Position.of(BrokerCalls.await(open.newMessage().key(key).value(value).sendAsync(), SENDING.multipliedBy(2),
                "receipt a value of " + name));
    }

    synchronized void close() {
        if (producer != null) {
            producer.thenAccept(Producer::closeAsync);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private synchronized CompletableFuture<Producer<byte[]>> producer() {
        if (producer == null || producer.isCompletedExceptionally()) {
            producer = client.newProducer(Schema.BYTES).topic(name).enableBatching(false).blockIfQueueFull(true)
                    .sendTimeout((int) SENDING.toMillis(), TimeUnit.MILLISECONDS).createAsync();
        }
        return producer;
    }
}
