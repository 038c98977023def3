package io.edrs.platform.adapters.pulsar;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.PulsarClientException.AlreadyClosedException;
import org.apache.pulsar.client.api.Reader;

/** Reads a table's topic on a virtual thread of its own for as long as its reader is open. */
final class TableFollower {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Reader<byte[]> reader;
    private final Consumer<Message<byte[]>> each;

    TableFollower(Reader<byte[]> reader, Consumer<Message<byte[]>> each) {
        this.reader = reader;
        this.each = each;
    }

    void start() {
        Thread.ofVirtual().name("table " + reader.getTopic()).start(this::follow);
    }

    /** Where the topic ends now. */
    CompletableFuture<Position> end() {
        return reader.getLastMessageIdsAsync().thenApply(Position::last);
    }

    Position awaitEnd() {
        return BrokerCalls.await(end(), ANSWER, "tell the end of " + reader.getTopic());
    }

    void close() {
        reader.closeAsync();
    }

    private void follow() {
        for (var open = true; open; ) {
            open = readOne();
        }
    }

    /** A failure other than the end passes, the reader reconnecting by itself. */
    private boolean readOne() {
        try {
            each.accept(reader.readNext());
            return true;
        } catch (AlreadyClosedException e) {
            return false;
        } catch (PulsarClientException e) {
            LockSupport.parkNanos(PAUSE_NANOS);
            return true;
        }
    }
}
