package io.edrs.platform.kernel.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.bus.Ask;
import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.platform.kernel.bus.Replies;
import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.shared.AskFailed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Asks over the transport, one scope per call: when it returns, nobody waits any more. */
@Singleton
final class KernelBus implements EventBus {

    private final EventFactory events;
    private final EventPublisher publisher;
    private final ReplyBox replies;
    private final Presence presence;
    private final Clock clock;
    private final DispatchConfig config;
    private final Cache<UUID, Instant> firstSilences = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(5)).build();

    KernelBus(EventFactory events, EventPublisher publisher, ReplyBox replies, Presence presence, Clock clock,
            DispatchConfig config) {
        this.events = events;
        this.publisher = publisher;
        this.replies = replies;
        this.presence = presence;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public Replies askAll(List<? extends Ask<?>> asks, Duration within) {
        var context = EventContext.current();
        var deadline = clock.instant().plus(within);
        var pending = new ArrayList<PendingAsk>();
        for (var ask : asks) {
            pending.add(new PendingAsk(ask, events.ask(context, ask, deadline)));
        }
        try {
            pending.forEach(one -> replies.await(one.event().eventId(), one::receive));
            send(context, pending);
            if (!PendingAsk.awaitAll(pending, within.dividedBy(2))) {
                send(context, pending.stream().filter(PendingAsk::isOpen).toList());
                PendingAsk.awaitAll(pending, within.dividedBy(2));
            }
        } finally {
            pending.forEach(one -> replies.forget(one.event().eventId()));
        }
        return collect(context, pending);
    }

    @Override
    public void stream(Payload chunk) {
        var context = EventContext.current();
        var asked = context.event().metadata();
        publisher.publishTo(events.chunk(context, chunk), asked.replyTo(), asked.streamTo());
    }

    @Override
    public Trail trail() {
        return EventContext.current().trail();
    }

    @Override
    public UUID outputId(int position) {
        return EventFactory.id(EventContext.current(), "out", position);
    }

    private void send(EventContext context, List<PendingAsk> asks) {
        context.sent(asks.size());
        publisher.publish(asks.stream().map(PendingAsk::event).toArray(BaseEvent<?>[]::new));
    }

    private Replies collect(EventContext context, List<PendingAsk> pending) {
        var byAsk = new HashMap<Ask<?>, Payload>();
        var missing = new ArrayList<String>();
        for (var one : pending) {
            var reply = one.reply();
            if (reply != null) {
                context.heard(reply);
            }
            if (reply != null && !(reply.payload() instanceof AskFailed)) {
                byAsk.put(one.ask(), reply.payload());
            } else {
                missing.add(one.ask().name());
                refuseIfNeeded(context, one);
            }
        }
        return new Replies(byAsk, missing);
    }

    /** Counted from the first silence, not from the question: one that waited in a backlog gets its time too. */
    private boolean isPatient(EventContext context) {
        var now = clock.instant();
        return now.isBefore(firstSilences.get(context.event().eventId(), id -> now).plus(config.patience()));
    }

    private void refuseIfNeeded(EventContext context, PendingAsk one) {
        var failed = one.reply() == null ? null : (AskFailed) one.reply().payload();
        var type = one.event().eventType();
        var gone = failed == null ? !presence.isSteady(type) : failed.category().equals(Category.UNAVAILABLE.name());
        if (one.ask().required() || (gone && isPatient(context))) {
            throw new EdrsException(KernelError.ASK_UNANSWERED, failed == null
                    ? "No reply to %s in time.".formatted(type)
                    : "%s failed at %s: %s".formatted(type, failed.service(), failed.message()));
        }
    }
}
