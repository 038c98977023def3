package io.edrs.bench.floor;

import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import io.edrs.platform.kernel.transport.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The messages of one question without the work: a durable request, two volatile asks side by side, their replies, a
 * durable answer, its volatile copy. Same sizes, same durability, same client settings as the real path.
 */
public final class RawChain implements AutoCloseable {

    private static final String DURABLE = "persistent://bench/floor/";
    private static final String VOLATILE = "non-persistent://bench/floor/";
    private static final long PATIENCE_SECONDS = 60;

    private final Transport transport;
    private final Sizes sizes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Map<Long, CountDownLatch> replies = new ConcurrentHashMap<>();
    private final Map<Long, CountDownLatch> copies = new ConcurrentHashMap<>();

    public RawChain(Transport transport, BrokerAdministration administration, Sizes sizes) {
        this.transport = transport;
        this.sizes = sizes;
        administration.createNamespaces("bench", List.of("floor"), Duration.ofDays(7));
        administration.createTopic(DURABLE + "request", null, List.of("reasoning"));
        administration.createTopic(DURABLE + "answer", null, List.of());
        listen(DURABLE + "request", "reasoning", Mode.KEY_SHARED, this::think);
        listen(VOLATILE + "recall", "memory", Mode.SHARED, ask -> reply(ask, sizes.recalled()));
        listen(VOLATILE + "search", "knowledge", Mode.SHARED, ask -> reply(ask, sizes.found()));
        listen(VOLATILE + "replies", "replies", Mode.PRIVATE, reply -> arrived(replies, reply));
        listen(VOLATILE + "copies", "copies", Mode.PRIVATE, copy -> arrived(copies, copy));
    }

    /** One question of that number; returns when the copy of its answer is there. */
    public void ask(long number) throws InterruptedException {
        var copy = new CountDownLatch(1);
        copies.put(number, copy);
        transport.publish(List.of(message(DURABLE + "request", number, sizes.question())));
        await(copy);
        copies.remove(number);
    }

    private void think(Delivery request) {
        var number = number(request);
        var both = new CountDownLatch(2);
        replies.put(number, both);
        transport.publish(List.of(message(VOLATILE + "recall", number, sizes.recall()), message(VOLATILE + "search", number, sizes.search())));
        await(both);
        replies.remove(number);
        transport.publish(List.of(message(DURABLE + "answer", number, sizes.answer())));
        transport.publish(List.of(message(VOLATILE + "copies", number, sizes.answer())));
    }

    private void reply(Delivery ask, int size) {
        transport.publish(List.of(message(VOLATILE + "replies", number(ask), size)));
    }

    private static void arrived(Map<Long, CountDownLatch> waiting, Delivery delivery) {
        var latch = waiting.get(number(delivery));
        if (latch != null) {
            latch.countDown();
        }
    }

    private void listen(String topic, String name, Mode mode, java.util.function.Consumer<Delivery> work) {
        subscriptions.add(transport.subscribe(new SubscriptionSpec(topic, name, mode, 1000), delivery -> threads.execute(() -> {
            work.accept(delivery);
            delivery.acknowledge();
        })));
    }

    private static OutgoingMessage message(String topic, long number, int size) {
        var body = ByteBuffer.allocate(Math.max(Long.BYTES, size)).putLong(number).array();
        return new OutgoingMessage(topic, null, String.valueOf(number), body);
    }

    private static long number(Delivery delivery) {
        return ByteBuffer.wrap(delivery.body()).getLong();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A message was lost.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        threads.shutdownNow();
    }
}
