package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.gateway.StopWish;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives up the work on a question whose answer is no longer wanted, wherever that was said. */
@Singleton
final class Stops {

    private final Table<StopWish> wishes;
    private final Map<UUID, Thread> underWay = new ConcurrentHashMap<>();

    Stops(Tables tables) {
        this.wishes = tables.open(StopWish.TABLE, StopWish.class);
        wishes.onChange(this::heard);
    }

    /** What the work says; nothing when the answer was no longer wanted before it was there. */
    <T> Optional<T> unlessStopped(BaseEvent<RequestReceived> event, Supplier<T> work) {
        underWay.put(event.eventId(), Thread.currentThread());
        try {
            return isStopped(event) ? Optional.empty() : finished(event, work.get());
        } catch (RuntimeException e) {
            if (isStopped(event)) {
                return Optional.empty();
            }
            throw e;
        } finally {
            ended(event);
        }
    }

    private <T> Optional<T> finished(BaseEvent<RequestReceived> event, T said) {
        return isStopped(event) ? Optional.empty() : Optional.of(said);
    }

    private boolean isStopped(BaseEvent<RequestReceived> event) {
        return wishes.find(StopWish.key(event.tenant(), event.eventId())).isPresent();
    }

    private synchronized void heard(String key, @Nullable StopWish wish) {
        var working = wish == null ? null : underWay.get(wish.messageId());
        if (working != null) {
            working.interrupt();
        }
    }

    /** From here on nobody is interrupted, and what follows must not find the thread so. */
    private synchronized void ended(BaseEvent<RequestReceived> event) {
        underWay.remove(event.eventId());
        if (isStopped(event)) {
            Thread.interrupted();
        }
    }
}
