package io.edrs.platform.kernel.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.Heartbeat;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who is alive, by the heartbeats of the last seconds. */
@Singleton
public final class Presence {

    private static final Duration UNSTEADY = Duration.ofSeconds(15);

    private final EventCodec codec;
    private final Subscription subscription;
    private final Clock clock;
    private final Cache<String, Sign> alive = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    /** @param at when this process heard it @param since when it heard the first of an unbroken row */
    public record Sign(Heartbeat beat, Instant at, Instant since) {}

    Presence(Transport transport, EventCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
        this.subscription = transport.subscribe(new SubscriptionSpec(Topics.heartbeats(), "presence",
                SubscriptionSpec.Mode.PRIVATE, 1000), this::receive);
    }

    /** Whether a living process handles the event type. */
    public boolean isAlive(String eventType) {
        return alive.asMap().values().stream().anyMatch(sign -> sign.beat().handles().contains(eventType));
    }

    /** Whether one has been alive for a while, so that its silence is slowness and not a start or a broker just back. */
    public boolean isSteady(String eventType) {
        var before = clock.instant().minus(UNSTEADY);
        return alive.asMap().values().stream().anyMatch(sign -> sign.beat().handles().contains(eventType) && sign.since().isBefore(before));
    }

    /** The latest heartbeat of every living process, by name. */
    public List<Heartbeat> living() {
        return signs().stream().map(Sign::beat).toList();
    }

    /** The same, each with the time it was heard. */
    public List<Sign> signs() {
        return alive.asMap().values().stream().sorted(Comparator.comparing(sign -> sign.beat().process())).toList();
    }

    private void receive(Delivery delivery) {
        delivery.acknowledge();
        try {
            if (codec.decode(delivery.body()).payload() instanceof Heartbeat beat) {
                var now = clock.instant();
                alive.asMap().compute(beat.process(), (name, before) -> new Sign(beat, now, before == null ? now : before.since()));
            }
        } catch (EdrsException e) {
            // A heartbeat of a newer or foreign program says nothing to this one.
            return;
        }
    }

    @PreDestroy
    void close() {
        subscription.close();
    }
}
