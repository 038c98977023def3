package io.edrs.persona.performance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.TimeSeries;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Points that come within a moment are written together: the first to come waits for the others and writes for all. */
@Singleton
final class PointBatch {

    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Those who are written together. */
    private static final class Round {
        private final List<Measurement> points = new ArrayList<>();
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable EdrsException failure;
    }

    private final TimeSeries series;
    private @Nullable Round open;

    PointBatch(TimeSeries series) {
        this.series = series;
    }

    /** Returns when the points are stored, or throws what kept the store from it; they may then be written again. */
    void write(List<Measurement> points) {
        Round round;
        boolean isFirst;
        synchronized (this) {
            isFirst = open == null;
            round = isFirst ? new Round() : open;
            open = round;
            round.points.addAll(points);
        }
        if (isFirst) {
            LockSupport.parkNanos(MOMENT.toNanos());
            close();
            store(round);
        }
        await(round);
    }

    private synchronized void close() {
        open = null;
    }

    private void store(Round round) {
        try {
            round.points.stream().collect(groupingBy(point -> List.of(point.tenant(), point.series()), mapping(Measurement::point, toList())))
                    .forEach((place, points) -> series.append(place.getFirst(), place.getLast(), points));
        } catch (EdrsException e) {
            round.failure = e;
        } finally {
            round.done.countDown();
        }
    }

    private static void await(Round round) {
        try {
            if (!round.done.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The measurements were not written within %d s.".formatted(LONGEST.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Writing the measurements was interrupted.", e);
        }
        var failure = round.failure;
        if (failure != null) {
            throw failure;
        }
    }
}
