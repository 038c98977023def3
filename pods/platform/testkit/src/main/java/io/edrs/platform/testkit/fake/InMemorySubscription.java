package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What one subscription has still to deliver and what its consumers have in hand; guarded by the broker's lock. */
final class InMemorySubscription {

    private final InMemoryBroker broker;
    private final Mode mode;
    private final boolean isVolatile;
    private final TreeMap<Long, OutgoingMessage> waiting = new TreeMap<>();
    private final Map<Long, InHand> inHand = new TreeMap<>();
    private final List<InMemoryConsumer> consumers = new ArrayList<>();
    private final Set<Long> old = new HashSet<>();
    private long sequence;

    InMemorySubscription(InMemoryBroker broker, Mode mode, boolean isVolatile, List<OutgoingMessage> past) {
        this.broker = broker;
        this.mode = mode;
        this.isVolatile = isVolatile;
        past.forEach(message -> {
            old.add(sequence);
            waiting.put(sequence++, message);
        });
    }

    InMemoryConsumer join(Consumer<Delivery> listener) {
        var consumer = new InMemoryConsumer(this, listener);
        consumers.add(consumer);
        return consumer;
    }

    void offer(OutgoingMessage message) {
        if (!isVolatile || consumers.stream().anyMatch(InMemoryConsumer::isFlowing)) {
            waiting.put(sequence++, message);
        }
    }

    /** Takes everything that may go out now, in order. */
    List<Runnable> next() {
        var deliveries = new ArrayList<Runnable>();
        waiting.entrySet().removeIf(entry -> consumerFor(entry.getKey(), entry.getValue())
                .filter(InMemoryConsumer::isFlowing)
                .map(consumer -> deliveries.add(hand(entry.getKey(), entry.getValue(), consumer))).isPresent());
        return deliveries;
    }

    void change(Runnable change) {
        broker.change(change);
    }

    void acknowledge(long id) {
        inHand.remove(id);
        old.remove(id);
    }

    void leave(InMemoryConsumer consumer) {
        consumers.remove(consumer);
        inHand.entrySet().removeIf(entry -> {
            var isTheirs = entry.getValue().consumer() == consumer;
            if (isTheirs && !isVolatile) {
                old.add(entry.getKey());
                waiting.put(entry.getKey(), entry.getValue().message());
            }
            return isTheirs;
        });
    }

    private Runnable hand(long id, OutgoingMessage message, InMemoryConsumer consumer) {
        inHand.put(id, new InHand(message, consumer));
        return () -> {
            var held = inHand.get(id);
            if (held != null && held.consumer() == consumer) {
                consumer.listener().accept(new InMemoryDelivery(this, id, message, !old.contains(id)));
            }
        };
    }

    /** A key stays with the consumer that has some of it in hand. */
    private Optional<InMemoryConsumer> consumerFor(long id, OutgoingMessage message) {
        if (consumers.isEmpty()) {
            return Optional.empty();
        }
        if (mode != Mode.KEY_SHARED) {
            return Optional.of(consumers.get((int) (id % consumers.size())));
        }
        return Optional.of(inHand.values().stream().filter(held -> Objects.equals(held.message().key(), message.key()))
                .map(InHand::consumer).findFirst()
                .orElseGet(() -> consumers.get(Math.floorMod(Objects.hashCode(message.key()), consumers.size()))));
    }

    private record InHand(OutgoingMessage message, InMemoryConsumer consumer) {}
}
