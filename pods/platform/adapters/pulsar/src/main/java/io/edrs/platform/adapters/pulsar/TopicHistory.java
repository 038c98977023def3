package io.edrs.platform.adapters.pulsar;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.PulsarClientException.NotFoundException;
import org.apache.pulsar.client.api.PulsarClientException.TopicDoesNotExistException;
import org.apache.pulsar.client.api.Reader;
import org.apache.pulsar.client.api.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what is kept on a topic; a topic that does not exist has nothing, and stays away. */
final class TopicHistory {

    private static final long CLOCK_SKEW_SECONDS = 10;
    private static final Duration OPENING = Duration.ofSeconds(10);

    private final PulsarClient client;
    private final Clock clock;

    TopicHistory(PulsarClient client, Clock clock) {
        this.clock = clock;
        this.client = client;
    }

    void readAll(String topic, Duration limit, Consumer<byte[]> each) {
        var end = System.nanoTime() + limit.toNanos();
        if (exists(topic)) {
            try (var reader = client.newReader(Schema.BYTES).topic(topic).startMessageId(MessageId.earliest).create()) {
                read(reader, Position.last(reader.getLastMessageIds()), end, message -> each.accept(message.getData()));
            } catch (IOException e) {
                throw BrokerCalls.failure(e, "let " + topic + " be read");
            }
        }
    }

    /** True when it came to the end of the topic. */
    boolean readSince(String topic, Instant from, Duration limit, Consumer<byte[]> each) {
        var end = System.nanoTime() + limit.toNanos();
        if (!exists(topic)) {
            return true;
        }
        try (var reader = client.newReader(Schema.BYTES).topic(topic)
                .startMessageFromRollbackDuration(secondsSince(from), TimeUnit.SECONDS).create()) {
            var last = Position.last(reader.getLastMessageIds());
            return read(reader, last, end, message -> {
                // The reader begins a little earlier, at the beginning of a batch and by the clock of the broker.
                if (message.getPublishTime() >= from.toEpochMilli()) {
                    each.accept(message.getData());
                }
            });
        } catch (IOException e) {
            throw BrokerCalls.failure(e, "let " + topic + " be read");
        }
    }

    /** Opened there rather than sent there afterwards: a reader that seeks reconnects. */
    private long secondsSince(Instant from) {
        return Math.max(0, Duration.between(from, clock.instant()).toSeconds()) + CLOCK_SKEW_SECONDS;
    }

    private static boolean read(Reader<byte[]> reader, Position last, long end, Consumer<Message<byte[]>> each)
            throws PulsarClientException {
        Message<byte[]> message;
        while (reader.hasMessageAvailable()) {
            message = next(reader, end);
            if (message == null) {
                return false;
            }
            if (Position.of(message.getMessageId()).compareTo(last) > 0) {
                return true;
            }
            each.accept(message);
        }
        return true;
    }

    private static @Nullable Message<byte[]> next(Reader<byte[]> reader, long end) throws PulsarClientException {
        var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        return left <= 0 ? null : reader.readNext((int) Math.min(left, Integer.MAX_VALUE), TimeUnit.MILLISECONDS);
    }

    private boolean exists(String topic) {
        var lookup = client.getPartitionsForTopic(topic, false).handle((partitions, failure) -> failure);
        var failure = BrokerCalls.await(lookup, OPENING, "look up " + topic);
        if (failure == null) {
            return true;
        }
        var cause = BrokerCalls.root(failure);
        if (cause instanceof NotFoundException || cause instanceof TopicDoesNotExistException) {
            return false;
        }
        throw BrokerCalls.failure(cause, "look up " + topic);
    }
}
