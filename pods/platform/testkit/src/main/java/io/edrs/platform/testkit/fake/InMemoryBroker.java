package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The topics of the broker in memory. Whoever changes something delivers what follows from it before returning. */
final class InMemoryBroker {

    private final Map<String, List<OutgoingMessage>> logs = new HashMap<>();
    private final Map<String, Map<String, InMemorySubscription>> subscriptions = new HashMap<>();
    private final Map<String, List<Instant>> times = new HashMap<>();
    private final Clock clock;
    private final Queue<Runnable> due = new ArrayDeque<>();
    private boolean delivering;
    private int privates;

    InMemoryBroker(Clock clock) {
        this.clock = clock;
    }

    synchronized Set<String> topics() {
        return Set.copyOf(logs.keySet());
    }

    synchronized List<OutgoingMessage> publishedSince(String topic, Instant from) {
        var at = times.getOrDefault(topic, List.of());
        return IntStream.range(0, at.size()).filter(i -> !at.get(i).isBefore(from)).mapToObj(log(topic)::get).toList();
    }

    synchronized List<OutgoingMessage> published(String topic) {
        return List.copyOf(log(topic));
    }

    synchronized void publish(List<OutgoingMessage> messages) {
        for (var message : messages) {
            log(message.topic()).add(message);
            times.computeIfAbsent(message.topic(), key -> new ArrayList<>()).add(clock.instant());
            on(message.topic()).values().forEach(subscription -> subscription.offer(message));
        }
        deliver();
    }

    synchronized InMemoryConsumer subscribe(SubscriptionSpec spec, Consumer<Delivery> listener) {
        var name = spec.mode() == Mode.PRIVATE ? spec.name() + '#' + privates++ : spec.name();
        var consumer = on(spec.topic()).computeIfAbsent(name, key -> create(spec)).join(listener);
        deliver();
        return consumer;
    }

    /** Runs a change of a subscription, then delivers what follows from it. */
    synchronized void change(Runnable change) {
        change.run();
        deliver();
    }

    private InMemorySubscription create(SubscriptionSpec spec) {
        var isVolatile = spec.topic().startsWith("non-persistent:");
        var past = isVolatile || spec.mode() == Mode.PRIVATE ? List.<OutgoingMessage>of() : log(spec.topic());
        return new InMemorySubscription(this, spec.mode(), isVolatile, past);
    }

    /** A listener that publishes or acknowledges comes back here; the outermost call goes on delivering until all is done. */
    private void deliver() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            for (collect(); !due.isEmpty(); collect()) {
                due.remove().run();
            }
        } finally {
            delivering = false;
        }
    }

    private void collect() {
        if (due.isEmpty()) {
            subscriptions.values().forEach(named -> named.values().forEach(each -> due.addAll(each.next())));
        }
    }

    private List<OutgoingMessage> log(String topic) {
        return logs.computeIfAbsent(topic, key -> new ArrayList<>());
    }

    private Map<String, InMemorySubscription> on(String topic) {
        return subscriptions.computeIfAbsent(topic, key -> new LinkedHashMap<>());
    }
}
