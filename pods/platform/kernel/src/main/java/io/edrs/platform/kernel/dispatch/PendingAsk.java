package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.bus.Ask;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.shared.AskFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An ask on its way; the first reply of the awaited type, or the first failure, ends it. */
final class PendingAsk {

    private final Ask<?> ask;
    private final BaseEvent<Payload> event;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile @Nullable BaseEvent<?> reply;

    PendingAsk(Ask<?> ask, BaseEvent<Payload> event) {
        this.ask = ask;
        this.event = event;
    }

    Ask<?> ask() {
        return ask;
    }

    BaseEvent<Payload> event() {
        return event;
    }

    @Nullable BaseEvent<?> reply() {
        return reply;
    }

    boolean isOpen() {
        return answered.getCount() > 0;
    }

    void receive(BaseEvent<?> event) {
        var isReply = ask.reply().isInstance(event.payload()) || event.payload() instanceof AskFailed;
        if (isReply && isOpen()) {
            reply = event;
            answered.countDown();
        }
    }

    /** Waits for all; false when the time ran out or the thread was interrupted. */
    static boolean awaitAll(List<PendingAsk> asks, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        try {
            for (var one : asks) {
                if (!one.answered.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
