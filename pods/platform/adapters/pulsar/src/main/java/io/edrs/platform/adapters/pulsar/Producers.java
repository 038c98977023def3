package io.edrs.platform.adapters.pulsar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Schema;
import org.jspecify.annotations.Nullable;

/** The open producers: one per topic and event type, the least used closed, so that tenants times topics do not pile up. */
final class Producers {

    private static final int MOST_OPEN = 1_000;
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final PulsarClient client;
    private final SchemaDefinitions schemas;
    private final Duration sendTimeout;
    private final Cache<Name, LeasedProducer> open;

    Producers(PulsarClient client, SchemaDefinitions schemas, Duration sendTimeout) {
        this.client = client;
        this.schemas = schemas;
        this.sendTimeout = sendTimeout;
        this.open = Caffeine.newBuilder().maximumSize(MOST_OPEN).expireAfterAccess(IDLE)
                .scheduler(Scheduler.systemScheduler()).executor(Runnable::run).removalListener(Producers::retire).build();
    }

    /** The producer, perhaps still opening; to be released. */
    LeasedProducer lease(Name name) {
        var producer = open.getIfPresent(name);
        if (producer == null || producer.isLost()) {
            producer = replaced(name);
        }
        while (!producer.lease()) {
            producer = replaced(name);
        }
        return producer;
    }

    void close() {
        open.invalidateAll();
        open.cleanUp();
    }

    /** Another in place of one that is missing, lost or retired meanwhile. */
    private LeasedProducer replaced(Name name) {
        return open.asMap().compute(name, (key, present) -> present == null || present.isLost() ? create(key) : present);
    }

    private LeasedProducer create(Name name) {
        try {
            return new LeasedProducer(create(name.topic(), schema(name)));
        } catch (RuntimeException e) {
            return new LeasedProducer(CompletableFuture.failedFuture(e));
        }
    }

    private CompletableFuture<Producer<byte[]>> create(String topic, Schema<byte[]> schema) {
        return client.newProducer(schema).topic(topic)
                .sendTimeout((int) sendTimeout.toMillis(), TimeUnit.MILLISECONDS)
                // A batch holds one key only, and few follow each other by the same: what is sent together goes in one write without.
                .enableBatching(false).maxPendingMessages(10_000).blockIfQueueFull(true).createAsync();
    }

    /** Volatile topics are not provisioned, so that no schema is known there to the broker. */
    private Schema<byte[]> schema(Name name) {
        var type = name.eventType();
        return type == null || name.topic().startsWith("non-persistent:")
                ? Schema.BYTES : DeclaredSchema.of(type, schemas.find(type));
    }

    private static void retire(@Nullable Name name, @Nullable LeasedProducer producer, RemovalCause cause) {
        if (producer != null) {
            producer.retire();
        }
    }

    /** What a producer is for. */
    record Name(String topic, @Nullable String eventType) {}
}
