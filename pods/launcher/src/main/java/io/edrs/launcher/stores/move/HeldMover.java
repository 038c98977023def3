package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what cannot be written to two stores: from {@code COPYING} to {@code SWITCHING} the service is held, its events wait and
 * its writes are refused, everything is copied and compared, and the new store answers before anything is written to it.
 * What fails lets the service go on where it was. The hold is a lease that the mover renews: when it was killed, processes let go by
 * themselves, and none of them takes part in what that attempt says afterwards, so that one which only slept cannot switch over writes.
 */
public final class HeldMover implements Course {

    private static final Logger LOG = LoggerFactory.getLogger(HeldMover.class);
    private static final Duration RENEWAL = Moves.LEASE.dividedBy(6);

    private final MoveBook book;
    private final Barrier barrier;
    private final WholeCopy copy;
    private final Clock clock;
    private final Mover.Watcher watcher;
    private Move move;

    /** @param move where it stands */
    public HeldMover(MoveBook book, Barrier barrier, WholeCopy copy, Clock clock, Mover.Watcher watcher, Move move) {
        this.book = book;
        this.barrier = barrier;
        this.copy = copy;
        this.clock = clock;
        this.watcher = watcher;
        this.move = move;
    }

    @Override
    public Move run() {
        try (var _ = renewing()) {
            return moved();
        }
    }

    @Override
    public Move rollBack() {
        try (var _ = renewing()) {
            return back();
        }
    }

    /** From now on this is the attempt that counts; what others were told by an earlier one is told to them anew. */
    private ScheduledExecutorService renewing() {
        move = move.tried(clock.instant());
        var renewals = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("edrs-move-renewals").factory());
        renewals.scheduleAtFixedRate(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
        return renewals;
    }

    private synchronized void renew() {
        if (move.holds()) {
            try {
                move = move.renewed(clock.instant());
                book.say(move);
            } catch (EdrsException e) {
                // Not heard: processes let go in time, and say so at the next phase.
                LOG.debug("The hold of {} was not renewed: {}", move.key(), e.getMessage());
            }
        }
    }

    private Move moved() {
        switch (move.phase()) {
            case PREPARING -> prepare();
            case COPYING, COMPARING, SWITCHING -> { }
            case SWITCHED -> {
                barrier.await(move);
                return move;
            }
            case RETURNING, ROLLED_BACK, FINISHED -> throw refused("The move is %s; it does not go on from there.");
        }
        var begin = System.nanoTime();
        orElse(MovePhase.PREPARING, this::moveOver);
        say(MovePhase.SWITCHED);
        barrier.await(move);
        note("%s; held %.1f s".formatted(move.note(), seconds(begin)));
        watcher.at(move, 0, 0);
        return move;
    }

    private Move back() {
        switch (move.phase()) {
            case PREPARING, COPYING, COMPARING -> { }
            case SWITCHING -> orElse(MovePhase.PREPARING, this::readOld);
            case SWITCHED, RETURNING -> orElse(MovePhase.SWITCHED, this::comeBack);
            case ROLLED_BACK, FINISHED -> throw refused("The move is %s: the old store has not been written since.");
        }
        say(MovePhase.ROLLED_BACK);
        clear();
        book.forgetAcks(move);
        return move;
    }

    @Override
    public Move finish() {
        if (move.phase() != MovePhase.SWITCHED) {
            throw refused("The move is %s; only one that is SWITCHED can be finished.");
        }
        say(MovePhase.FINISHED);
        book.forgetAcks(move);
        return move;
    }

    private void prepare() {
        book.say(move);
        try {
            barrier.await(move);
        } catch (EdrsException e) {
            if (e.code() == KernelError.CONFIGURATION_INVALID) {
                say(MovePhase.ROLLED_BACK);
                book.forgetAcks(move);
            }
            throw e;
        }
    }

    private void moveOver() {
        sayAndAwait(MovePhase.COPYING);
        copied(copy::copy);
        say(MovePhase.COMPARING);
        sayAndAwait(MovePhase.SWITCHING);
    }

    private void comeBack() {
        sayAndAwait(MovePhase.RETURNING);
        copied(copy::copyBack);
        readOld();
    }

    /** Nobody reads the new store any more, and nobody writes yet. */
    private void readOld() {
        sayAndAwait(MovePhase.COMPARING);
    }

    private void copied(Supplier<Comparison> copying) {
        var begin = System.nanoTime();
        var found = copying.get();
        counted(found);
        note(found.shown());
        watcher.at(move, found.to().count(), seconds(begin));
        if (found.repaired() > 0) {
            throw new EdrsException(KernelError.VERSION_CONFLICT, "Both sides differ after the copy (%s); is one of them written by somebody else?"
                    .formatted(move.note()));
        }
    }

    private synchronized void counted(Comparison found) {
        move = move.at(null, found.to().count(), found.from().count(), clock.instant());
    }

    /** What was copied is the old store's again, so it may go; where it cannot, it stays. */
    private void clear() {
        try {
            copy.clear();
        } catch (RuntimeException e) {
            note("the copy at the new store could not be taken away: " + e.getMessage());
        }
    }

    /** Held no longer than it must: whatever fails, the service goes on. */
    private void orElse(MovePhase before, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            say(before);
            throw e;
        }
    }

    private void sayAndAwait(MovePhase phase) {
        say(phase);
        barrier.await(move);
    }

    private synchronized void say(MovePhase phase) {
        move = move.in(phase, clock.instant());
        book.say(move);
    }

    private synchronized void note(String text) {
        move = move.noting(text, clock.instant());
        book.say(move);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message.formatted(move.phase()));
    }
}
