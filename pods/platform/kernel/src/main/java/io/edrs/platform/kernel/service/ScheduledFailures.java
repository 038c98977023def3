package io.edrs.platform.kernel.service;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of scheduled work that failed: that something it needs is away in one line a minute, what nobody expected in full. */
@Primary
@Singleton
@Replaces(DefaultTaskExceptionHandler.class)
final class ScheduledFailures implements TaskExceptionHandler<Object, Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final LongSupplier nanoseconds;
    private final ConcurrentHashMap<String, Long> told = new ConcurrentHashMap<>();

    @Inject
    ScheduledFailures() {
        this(System::nanoTime);
    }

    /** @param nanoseconds passed since some moment */
    ScheduledFailures(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void handle(Object bean, Throwable failure) {
        var work = bean == null ? "Scheduled work" : bean.getClass().getName().replaceFirst("\\$.*", "");
        if (!isAbsence(failure)) {
            LOG.error("{} failed and is tried again at its next time", work, failure);
        } else if (isNews(work)) {
            LOG.warn("{} waits for what it needs: {}", work, failure.getMessage());
        }
    }

    /** Whether only something is away. */
    static boolean isAbsence(Throwable failure) {
        return failure instanceof EdrsException known && known.code().category() == Category.UNAVAILABLE;
    }

    /** Whether nothing was said of this work for a while; says so once. */
    boolean isNews(String work) {
        var now = nanoseconds.getAsLong();
        var first = new boolean[1];
        told.compute(work, (unused, last) -> {
            first[0] = last == null || now - last >= QUIET.toNanos();
            return first[0] ? now : last;
        });
        return first[0];
    }
}
