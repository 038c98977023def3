package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.compute.Together;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** All consumers of this process: every handler listens for every active tenant, and to its service's replays. */
@Singleton
public final class ConsumerFleet {

    private final HandlerRegistry registry;
    private final BindingConsumer.Parts parts;
    private final Tables tables;
    private final List<BindingConsumer> consumers = new CopyOnWriteArrayList<>();
    private final Map<String, Subscription> replays = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Set<String> tenants = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean started = new AtomicBoolean();

    ConsumerFleet(HandlerRegistry registry, Transport transport, EventCodec codec, Execution execution, Failures failures,
            FleetSettings settings) {
        this.registry = registry;
        this.tables = settings.tables();
        this.parts = new BindingConsumer.Parts(transport, new Reading(codec), execution, failures, settings.clock(), settings.config());
    }

    /** What the fleet is set up with. */
    @Singleton
    record FleetSettings(Tables tables, Clock clock, DispatchConfig config) {}

    /** Starts to listen; from then on it follows the table of tenants. */
    public void start() {
        registry.bindings().forEach(binding -> consumers.add(new BindingConsumer(binding, parts)));
        Together.each(consumers.stream().map(BindingConsumer::binding).filter(HandlerBinding::isDurable).map(HandlerBinding::service)
                .distinct().toList(), this::listenToReplays);
        holdAgain();
        tables.open(Tenant.TABLE, Tenant.class).onChange(this::follow);
        started.set(true);
    }

    /** In one step: who is let go meanwhile must not be held by what was said before. */
    private synchronized void holdAgain() {
        List.copyOf(held).forEach(this::hold);
    }

    /** Whether it has begun to listen. */
    boolean isStarted() {
        return started.get();
    }

    /**
     * Takes no durable event for the service until {@link #letGo}: a store of it is away. Nothing is tried, counted, dead-lettered
     * or lost meanwhile; asks are still answered, with a refusal, so that nobody waits for them. May be called before the start.
     */
    public synchronized void hold(String service) {
        held.add(service);
        durable(service).forEach(BindingConsumer::hold);
        Optional.ofNullable(replays.get(service)).ifPresent(Subscription::pause);
    }

    /** The service's store answers: it goes on where it was. */
    public synchronized void letGo(String service) {
        held.remove(service);
        durable(service).forEach(BindingConsumer::letGo);
        Optional.ofNullable(replays.get(service)).ifPresent(Subscription::resume);
    }

    /** Whether it listens for at least one tenant. */
    public boolean isListening() {
        return started.get() && !tenants.isEmpty();
    }

    /** The event types handled here. */
    public List<String> handledTypes() {
        return registry.bindings().stream().map(binding -> binding.type().value()).distinct().sorted().toList();
    }

    private List<BindingConsumer> durable(String service) {
        return consumers.stream().filter(consumer -> consumer.binding().isDurable())
                .filter(consumer -> consumer.binding().service().equals(service)).toList();
    }

    private synchronized void follow(String id, @Nullable Tenant tenant) {
        if (tenant != null && tenant.isActive()) {
            Together.each(consumers, consumer -> consumer.listenFor(id));
            tenants.add(id);
        } else if (tenants.remove(id)) {
            consumers.forEach(consumer -> consumer.stopListeningFor(id));
        }
    }

    private void listenToReplays(String service) {
        replays.put(service, parts.transport().subscribe(new SubscriptionSpec(Topics.retry(service), service,
                SubscriptionSpec.Mode.KEY_SHARED, 100), delivery -> replay(service, delivery)));
    }

    private void replay(String service, Delivery delivery) {
        try {
            var type = parts.reading().codec().decode(delivery.body()).eventType();
            consumers.stream()
                    .filter(consumer -> consumer.binding().service().equals(service))
                    .filter(consumer -> consumer.binding().type().value().equals(type))
                    .findFirst()
                    .ifPresentOrElse(consumer -> consumer.receive(delivery), delivery::acknowledge);
        } catch (EdrsException e) {
            delivery.acknowledge();
        }
    }

    @PreDestroy
    void close() {
        replays.values().forEach(Subscription::close);
        Together.each(consumers, BindingConsumer::close);
    }
}
