package io.edrs.memory.episodic;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets the writers and readers of one tenant work side by side, and forgetting and commits see them all finished. */
final class TenantGate {

    private final ReentrantLock opening = new ReentrantLock();
    private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();
    private volatile boolean open;
    private volatile boolean dirty;

    /** Opens once; when opening fails, the next caller tries again. */
    void open(Runnable replay) {
        if (open) {
            return;
        }
        opening.lock();
        try {
            if (!open) {
                replay.run();
                dirty = true;
                open = true;
            }
        } finally {
            opening.unlock();
        }
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
