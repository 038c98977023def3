package io.edrs.platform.adapters.pulsar;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException.NotFoundException;
import org.apache.pulsar.client.api.PulsarClientException.TopicDoesNotExistException;

/** Asks the broker at most every 400 ms whether it is there, and waits at most 800 ms for the reply. */
final class Reachability {

    private static final String PROBE = "non-persistent://public/default/reachable";
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long PATIENCE_MILLIS = 800;

    private final PulsarClient client;
    private CompletableFuture<?> probe = CompletableFuture.completedFuture(null);
    private long askedAt = System.nanoTime() - FRESH_NANOS;
    private boolean reachable;

    Reachability(PulsarClient client) {
        this.client = client;
    }

    synchronized boolean isReachable() {
        if (System.nanoTime() - askedAt >= FRESH_NANOS) {
            if (probe.isDone()) {
                probe = client.getPartitionsForTopic(PROBE, false);
            }
            reachable = answers(probe);
            askedAt = System.nanoTime();
        }
        return reachable;
    }

    private static boolean answers(CompletableFuture<?> probe) {
        try {
            probe.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            var cause = BrokerCalls.root(e);
            return cause instanceof NotFoundException || cause instanceof TopicDoesNotExistException;
        }
    }
}
