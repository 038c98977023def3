package io.edrs.platform.kernel.service;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells of scheduled work that failed: that something it needs is away in one line a minute, what nobody expected in full, and nothing of what the end cut off. */
@Primary
@Singleton
@Replaces(DefaultTaskExceptionHandler.class)
final class ScheduledFailures implements TaskExceptionHandler<Object, Throwable>, ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    /** So long databases may take to be there after a start. */
    private static final Duration STARTING = Duration.ofMinutes(1);

    private final LongSupplier nanoseconds;
    private final long began;
    private final ConcurrentHashMap<String, Long> told = new ConcurrentHashMap<>();
    private volatile boolean ending;

    @Inject
    ScheduledFailures() {
        this(System::nanoTime);
    }

    /** @param nanoseconds passed since some moment */
    ScheduledFailures(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.began = nanoseconds.getAsLong();
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        ending = true;
    }

    @Override
    public void handle(Object bean, Throwable failure) {
        var work = bean == null ? "Scheduled work" : bean.getClass().getName().replaceFirst("\\$.*", "");
        var absence = absence(failure);
        switch (levelOf(failure)) {
            case DEBUG -> LOG.debug("{} was cut off: the process ends", work, failure);
            case ERROR -> LOG.error("{} failed and is tried again at its next time", work, failure);
            case Level level when isNews(work) -> LOG.atLevel(level).log("{} waits for what it needs: {}", work, absence.map(Throwable::getMessage).orElse(""));
            default -> { }
        }
    }

    /** How much it matters: nothing at the end, little soon after the start when only something is not there yet. */
    Level levelOf(Throwable failure) {
        if (ending) {
            return Level.DEBUG;
        }
        if (absence(failure).isEmpty()) {
            return Level.ERROR;
        }
        return nanoseconds.getAsLong() - began < STARTING.toNanos() ? Level.INFO : Level.WARN;
    }

    /** What says that only something is away; work that could not even be made for it wraps that. */
    private static Optional<EdrsException> absence(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).filter(EdrsException.class::isInstance).map(EdrsException.class::cast)
                .findFirst().filter(known -> known.category() == Category.UNAVAILABLE);
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
