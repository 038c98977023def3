package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Priority;
import io.edrs.schema.Route;
import io.edrs.schema.Topics;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything one handler listens to: its topics, its lanes, its ordered queues, and whether it is paused. */
final class BindingConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BindingConsumer.class);

    private final HandlerBinding binding;
    private final Parts parts;
    private final OrderedLanes lanes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean paused;
    private volatile boolean held;

    /** What every consumer shares. */
    record Parts(Transport transport, Reading reading, Execution execution, Failures failures, Clock clock,
            DispatchConfig config) {}

    BindingConsumer(HandlerBinding binding, Parts parts) {
        this.binding = binding;
        this.parts = parts;
        var laneCount = binding.type().route() == Route.LANES ? Priority.values().length : 1;
        this.lanes = new OrderedLanes(laneCount, parts.config().concurrency(), threads);
    }

    HandlerBinding binding() {
        return binding;
    }

    /** Listens to the topics of a tenant. */
    void listenFor(String tenant) {
        var mode = binding.isDurable() ? Mode.KEY_SHARED : Mode.SHARED;
        for (var topic : Topics.listenedBy(binding.payload(), tenant)) {
            subscriptions.computeIfAbsent(topic, name -> parts.transport().subscribe(
                    new SubscriptionSpec(name, binding.service(), mode, parts.config().maxPending()), this::receive));
        }
        if (!takesMore()) {
            settle();
        }
    }

    /** Stops listening to the topics that are the tenant's alone. */
    void stopListeningFor(String tenant) {
        if (binding.type().route() == Route.TENANT) {
            Topics.listenedBy(binding.payload(), tenant).forEach(topic -> {
                var subscription = subscriptions.remove(topic);
                if (subscription != null) {
                    subscription.close();
                }
            });
        }
    }

    void receive(Delivery delivery) {
        BaseEvent<?> event;
        try {
            event = parts.reading().of(binding, delivery);
            refuseForeign(event, delivery.topic());
        } catch (EdrsException e) {
            threads.execute(() -> giveUp(delivery, e));
            return;
        }
        var lane = lane(event);
        var key = binding.isDurable() ? String.valueOf(event.metadata().orderingKey()) : event.eventId().toString();
        var waiting = lanes.submit(lane, key, new HandlerTask(this, parts, event, delivery));
        if (waiting >= parts.config().maxPending()) {
            pauseTopic(delivery.topic());
        }
    }

    /** A task ended: take more from its topic again when enough have drained. */
    void ended(BaseEvent<?> event, Delivery delivery) {
        if (takesMore() && lanes.pending(lane(event)) <= parts.config().maxPending() / 2) {
            var subscription = subscriptions.get(delivery.topic());
            if (subscription != null) {
                subscription.resume();
            }
        }
    }

    /** What this handler needs is away: take nothing new until something succeeds. */
    void pause() {
        if (!paused) {
            paused = true;
            LOG.warn("{} is paused: something it needs is away", binding.name());
            settle();
        }
    }

    /** Something succeeded. */
    void resume() {
        if (paused) {
            paused = false;
            LOG.info("{} goes on", binding.name());
            settle();
        }
    }

    /** A store of its service is away: take nothing new and try nothing until {@link #letGo}, whatever else succeeds. */
    void hold() {
        held = true;
        settle();
    }

    /** The store answers again. */
    void letGo() {
        held = false;
        paused = false;
        settle();
    }

    boolean isHeld() {
        return held;
    }

    private boolean takesMore() {
        return !paused && !held;
    }

    /** One at a time, so that what the subscriptions do last is what the flags say last. */
    private synchronized void settle() {
        subscriptions.values().forEach(takesMore() ? Subscription::resume : Subscription::pause);
    }

    private void giveUp(Delivery delivery, EdrsException error) {
        if (binding.isDurable()) {
            parts.failures().unreadable(binding.service(), delivery, error, ownerOf(delivery));
        }
        delivery.acknowledge();
    }

    /** A topic's owner, or, on a topic that all tenants share, the tenant that the message names. */
    private String ownerOf(Delivery delivery) {
        var owner = owner(delivery.topic());
        return owner.equals(Topics.SYSTEM_TENANT) ? parts.reading().codec().tenantOf(delivery.body()).orElse(owner) : owner;
    }

    private static String owner(String topic) {
        var path = topic.substring(topic.indexOf("://") + 3);
        return path.substring(0, path.indexOf('/'));
    }

    private void pauseTopic(String topic) {
        var subscription = subscriptions.get(topic);
        if (subscription != null) {
            subscription.pause();
        }
    }

    private int lane(BaseEvent<?> event) {
        return binding.type().route() == Route.LANES ? Priority.values().length - 1 - event.priority().ordinal() : 0;
    }

    private void refuseForeign(BaseEvent<?> event, String topic) {
        var owner = owner(topic);
        if (!owner.equals(Topics.SYSTEM_TENANT) && !owner.equals(event.tenant())) {
            throw new EdrsException(KernelError.EVENT_INVALID,
                    "An event of tenant '%s' came on a topic of tenant '%s'.".formatted(event.tenant(), owner));
        }
    }

    @Override
    public void close() {
        subscriptions.values().forEach(Subscription::close);
        lanes.close();
        threads.shutdownNow();
    }
}
