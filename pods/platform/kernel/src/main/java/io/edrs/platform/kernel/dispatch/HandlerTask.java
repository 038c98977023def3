package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.schema.BaseEvent;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event at one handler, from the first try to the acknowledgement. */
final class HandlerTask implements OrderedLanes.Task {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerTask.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 3_000;
    private static final long HELD_MS = 500;

    private final BindingConsumer consumer;
    private final BindingConsumer.Parts parts;
    private final BaseEvent<?> event;
    private final Delivery delivery;
    private int tries;
    private boolean counted;

    HandlerTask(BindingConsumer consumer, BindingConsumer.Parts parts, BaseEvent<?> event, Delivery delivery) {
        this.consumer = consumer;
        this.parts = parts;
        this.event = event;
        this.delivery = delivery;
    }

    @Override
    public @Nullable Duration run(Runnable thought) {
        try {
            if (consumer.isHeld()) {
                return Duration.ofMillis(ThreadLocalRandom.current().nextLong(HELD_MS / 2, HELD_MS + 1));
            }
            return isExpired() ? end() : attempt(thought);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            // Only the dead letter itself can fail here, because the broker or the database is away: try all of it again.
            LOG.warn("{} could not settle event {}: {}", consumer.binding().name(), event.eventId(), unexpected.toString());
            return pause();
        }
    }

    private @Nullable Duration attempt(Runnable thought) {
        try {
            parts.execution().run(consumer.binding(), event, tries == 0 && delivery.isNew(), thought);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            return failed(Failures.asEdrs(thrown));
        }
        if (counted) {
            parts.failures().recovered(consumer.binding(), event);
        }
        consumer.resume();
        return end();
    }

    private @Nullable Duration failed(EdrsException error) {
        LOG.warn("{} failed on event {}: {} {}", consumer.binding().name(), event.eventId(), error.code().name(),
                error.getMessage(), error.category() == Category.INTERNAL ? error : null);
        if (!consumer.binding().isDurable()) {
            parts.failures().refuse(consumer.binding(), event, error);
            return end();
        }
        if (Failures.isAway(error)) {
            consumer.pause();
            return pause();
        }
        counted = true;
        return parts.failures().retry(consumer.binding(), event, delivery, error) ? pause() : end();
    }

    private boolean isExpired() {
        var deadline = event.metadata().deadline();
        return !consumer.binding().isDurable() && deadline != null && parts.clock().instant().isAfter(deadline);
    }

    private @Nullable Duration end() {
        delivery.acknowledge();
        consumer.ended(event, delivery);
        return null;
    }

    /** Exponential backoff with full jitter (AWS Architecture Blog, Brooker 2015). */
    private Duration pause() {
        var ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(tries++, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    }
}
