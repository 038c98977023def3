package io.edrs.memory.episodic;

import io.edrs.platform.kernel.compute.Preparation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets the writers and readers of one tenant work side by side, and forgetting and commits see them all finished. */
final class TenantGate {

    private final Preparation<Boolean> opening;
    private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();
    private volatile boolean dirty;

    TenantGate(Runnable replay) {
        opening = new Preparation<>("Memory", () -> {
            replay.run();
            dirty = true;
            return true;
        });
    }

    /** Opens once; when opening fails, the next caller tries again. */
    TenantGate opened() {
        opening.await();
        return this;
    }

    /** The same for one who cannot wait longer: throws {@code NOT_READY} then, and the opening goes on. */
    TenantGate opened(Duration patience) {
        opening.within(patience);
        return this;
    }

    <T> T beside(Supplier<T> work) {
        door.readLock().lock();
        try {
            return work.get();
        } finally {
            door.readLock().unlock();
        }
    }

    <T> T alone(Supplier<T> work) {
        door.writeLock().lock();
        try {
            return work.get();
        } finally {
            door.writeLock().unlock();
        }
    }

    void soil() {
        dirty = true;
    }

    boolean isDirty() {
        return dirty;
    }

    /** A moment before which everything stored is indexed: nobody is between the journal and the indexes. */
    Instant quietMoment(Clock clock) {
        return alone(() -> {
            dirty = false;
            return clock.instant();
        });
    }
}
