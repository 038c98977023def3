package io.edrs.bench.load;

import io.edrs.bench.live.Broker;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.research.GapIdentified;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Events into one end, timed when they come out of the other. */
public final class EventStream implements AutoCloseable {

    private static final String TYPE = EventCatalog.typeOf(EventReceived.class).value();
    private static final Pattern STAMP = Pattern.compile("<(\\w+) (\\d+)>");
    private static final String FILLING = "x".repeat(500);
    private static final int KEYS = 1_000;
    private static final int TOGETHER = 50;

    private final Broker broker;
    private final boolean raw;
    private final ObjectMapper json = EventJson.mapper();
    private final Instant started = Instant.ofEpochSecond(1_700_000_000);
    private final Subscription out;
    private final Semaphore window = new Semaphore(0);
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Priority, Latencies> latencies = new EnumMap<>(Priority.class);
    private final Map<Priority, AtomicLong> arrived = new EnumMap<>(Priority.class);
    private final String in;

    private EventStream(Broker broker, String in, String out, boolean raw) {
        this.broker = broker;
        this.in = in;
        this.raw = raw;
        reset();
        for (var priority : Priority.values()) {
            arrived.put(priority, new AtomicLong());
        }
        this.out = broker.transport().subscribe(new SubscriptionSpec(out, "bench", SubscriptionSpec.Mode.PRIVATE, 5000), this::arrive);
    }

    /** Through the kernel's handler. */
    public static EventStream throughKernel(Broker broker) {
        return new EventStream(broker, "", Topics.of(GapIdentified.class, "default", Priority.NORMAL), false);
    }

    /** Through a bare client on other topics. */
    public static EventStream through(Broker broker, String in, String out) {
        return new EventStream(broker, in, out, true);
    }

    /** Begins to time anew. */
    public synchronized void reset() {
        for (var priority : Priority.values()) {
            latencies.put(priority, new Latencies());
        }
    }

    /** The times of that priority since the last reset, from when an event was due to its coming out. */
    public synchronized Latencies latencies(Priority priority) {
        return latencies.get(priority);
    }

    /** How many came out, ever. */
    public long arrived(Priority priority) {
        return arrived.get(priority).get();
    }

    /** Sends that many as fast as the broker takes them. */
    public void send(Priority priority, int count) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, count / (4 * TOGETHER)).forEach(i -> threads.execute(() -> publish(priority, 4 * TOGETHER, System.nanoTime())));
        }
    }

    /** Keeps that many under way for so long; returns events a second that came out. */
    public double saturate(Priority priority, int underWay, Duration length) {
        window.drainPermits();
        window.release(underWay);
        var begin = System.nanoTime();
        var before = arrived(priority);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() - begin < length.toNanos()) {
                        window.acquireUninterruptibly(TOGETHER);
                        publish(priority, TOGETHER, System.nanoTime());
                    }
                });
            }
            LockSupport.parkNanos(length.toNanos());
            return (arrived(priority) - before) / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** Sends at that rate for so long, in small groups, whether earlier ones have come out or not. */
    public void atRate(Priority priority, int perSecond, Duration length) {
        var group = Math.max(1, Math.min(TOGETHER, perSecond / 100));
        var groups = (int) (perSecond * length.toMillis() / 1000 / group);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < groups; i++) {
                var due = begin + Math.round(i * group * 1e9 / perSecond);
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                threads.execute(() -> publish(priority, group, due));
            }
        }
    }

    /** Waits until that many of the priority have come out in all; false when it takes longer. */
    public boolean await(Priority priority, long all, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (arrived(priority) < all && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return arrived(priority) >= all;
    }

    private void publish(Priority priority, int count, long since) {
        var topic = raw ? in : Topics.lane(TYPE, priority);
        broker.transport().publish(IntStream.range(0, count).mapToObj(i -> event(priority, since))
                .map(event -> new OutgoingMessage(topic, raw ? null : TYPE, event.metadata().orderingKey(), bytes(event))).toList());
    }

    private BaseEvent<EventReceived> event(Priority priority, long since) {
        var number = numbers.getAndIncrement();
        var id = UUID.randomUUID();
        var source = "source-" + number % KEYS;
        var metadata = new Metadata("default", id, null, source, null, null, null, null, null, started, 1, 1, 1, null);
        return new BaseEvent<>(id, "bench", TYPE, priority,
                new EventReceived(id.toString(), source, "bench", null, "<%s %d>%s".formatted(priority.wireName(), since, FILLING)), metadata);
    }

    private byte[] bytes(BaseEvent<?> event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrive(Delivery delivery) {
        delivery.acknowledge();
        var stamp = STAMP.matcher(new String(delivery.body(), StandardCharsets.ISO_8859_1));
        if (stamp.find()) {
            var priority = Priority.of(stamp.group(1));
            latencies(priority).add(System.nanoTime() - Long.parseLong(stamp.group(2)));
            arrived.get(priority).incrementAndGet();
            window.release();
        }
    }

    @Override
    public void close() {
        out.close();
    }
}
