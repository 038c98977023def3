package io.edrs.platform.adapters.pulsar;

import java.util.concurrent.CompletableFuture;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClientException.AlreadyClosedException;
import org.apache.pulsar.client.api.PulsarClientException.ProducerFencedException;
import org.apache.pulsar.client.api.PulsarClientException.TopicTerminatedException;
import org.jspecify.annotations.Nullable;

/** A producer that many publishers share; it closes when it is no longer wanted and the last of them is done. */
final class LeasedProducer {

    private final CompletableFuture<Producer<byte[]>> opening;
    private int users;
    private boolean retired;
    private volatile boolean lost;

    LeasedProducer(CompletableFuture<Producer<byte[]>> opening) {
        this.opening = opening;
    }

    CompletableFuture<Producer<byte[]>> opening() {
        return opening;
    }

    synchronized LeasedProducer lease() {
        users++;
        return this;
    }

    void release() {
        if (countDown()) {
            close();
        }
    }

    void retire() {
        if (markRetired()) {
            close();
        }
    }

    CompletableFuture<MessageId> send(@Nullable String key, byte[] body) {
        var message = opening.resultNow().newMessage().value(body);
        var receipt = (key == null ? message : message.key(key)).sendAsync();
        receipt.whenComplete((id, failure) -> noteFailure(failure));
        return receipt;
    }

    /** Whether it never opened or will never send again, so that another must be opened. */
    boolean isLost() {
        return lost || opening.isCompletedExceptionally();
    }

    /** Sends now what waits for company, unless others publish too: then the short batching delay pays for itself. */
    void flushWhenAlone() {
        if (isAlone()) {
            opening.resultNow().flushAsync();
        }
    }

    private synchronized boolean isAlone() {
        return users == 1;
    }

    private synchronized boolean countDown() {
        users--;
        return retired && users == 0;
    }

    private synchronized boolean markRetired() {
        var first = !retired;
        retired = true;
        return first && users == 0;
    }

    private void noteFailure(@Nullable Throwable failure) {
        if (isFinal(failure)) {
            lost = true;
        }
    }

    private static boolean isFinal(@Nullable Throwable failure) {
        return failure != null && switch (BrokerCalls.root(failure)) {
            case AlreadyClosedException closed -> true;
            case TopicTerminatedException terminated -> true;
            case ProducerFencedException fenced -> true;
            default -> false;
        };
    }

    private void close() {
        opening.thenAccept(Producer::closeAsync);
    }
}
