package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a table has read, and when it last knew that this was all there was. */
final class Progress {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private Position read = Position.NONE;
    private Position knownEnd = Position.NONE;
    private Instant knownEndAt = Instant.EPOCH;
    private Instant completeAt = Instant.EPOCH;

    Progress(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void advance(Position position) {
        lock.lock();
        try {
            read = position;
            settle();
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The topic ended there when this was asked. */
    void endedAt(Position end, Instant askedAt) {
        lock.lock();
        try {
            knownEnd = end;
            knownEndAt = askedAt;
            settle();
        } finally {
            lock.unlock();
        }
    }

    Duration lag() {
        lock.lock();
        try {
            return Duration.between(completeAt, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    void await(Position position, Duration limit, String what) {
        lock.lock();
        try {
            var left = limit.toNanos();
            while (read.compareTo(position) < 0) {
                if (left <= 0) {
                    throw new EdrsException(KernelError.BROKER_UNAVAILABLE,
                            "%s was not read up to %s within %s".formatted(what, position, limit));
                }
                left = advanced.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.BROKER_UNAVAILABLE, "Interrupted while reading " + what, e);
        } finally {
            lock.unlock();
        }
    }

    private void settle() {
        if (read.compareTo(knownEnd) >= 0 && knownEndAt.isAfter(completeAt)) {
            completeAt = knownEndAt;
        }
    }
}
