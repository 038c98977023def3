package io.edrs.platform.adapters.pulsar;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClientException.AlreadyClosedException;
import org.apache.pulsar.client.api.PulsarClientException.ProducerFencedException;
import org.apache.pulsar.client.api.PulsarClientException.TopicTerminatedException;
import org.jspecify.annotations.Nullable;

/** A producer that many publishers share; it closes when it is no longer wanted and the last of them is done. */
final class LeasedProducer {

    private static final int RETIRED = Integer.MIN_VALUE;

    private final CompletableFuture<Producer<byte[]>> opening;
    /** How many use it; once retired, {@link #RETIRED} more. */
    private final AtomicInteger users = new AtomicInteger();
    private volatile boolean lost;

    LeasedProducer(CompletableFuture<Producer<byte[]>> opening) {
        this.opening = opening;
    }

    CompletableFuture<Producer<byte[]>> opening() {
        return opening;
    }

    /** Whether it may be used, until released; a retired one may not. */
    boolean lease() {
        return users.getAndUpdate(count -> isRetired(count) ? count : count + 1) >= 0;
    }

    void release() {
        if (users.decrementAndGet() == RETIRED) {
            close();
        }
    }

    void retire() {
        if (users.getAndUpdate(count -> isRetired(count) ? count : count + RETIRED) == 0) {
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

    private static boolean isRetired(int count) {
        return count < 0;
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
