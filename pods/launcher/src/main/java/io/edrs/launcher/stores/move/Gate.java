package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One port of one service in this process: which store its calls go to, as the phase of its move says. What comes as single calls
 * reads and writes; what stays for several enters, and knows whether it may write.
 */
public final class Gate<P> {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** A process that hears nothing for so long may have missed a phase, so it stops writing; the mover waits longer than this. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final String url;
    private final P usual;
    private final Function<Move, P> opening;
    private final Runnable attaching;
    private final Supplier<Duration> silence;
    private final ReentrantReadWriteLock turning = new ReentrantReadWriteLock(true);
    private volatile @Nullable Standing<P> standing;

    /** @param broken why no call can be answered, null when they can @param over counted down when the next one stands */
    private record Standing<P>(@Nullable Move move, Sides<P> sides, boolean waits, boolean isNew, @Nullable String broken, CountDownLatch over,
            Visits visits) {

        boolean refuses() {
            return move != null && move.holds();
        }
    }

    Gate(Usual<P> usual, Function<Move, P> opening, Runnable attaching, Supplier<Duration> silence) {
        this.url = usual.url();
        this.usual = usual.port();
        this.opening = opening;
        this.attaching = attaching;
        this.silence = silence;
    }

    /** The store that the settings say. @param url without password, or {@code embedded} */
    public record Usual<P>(String url, P port) {}

    <R> R read(Function<P, R> call) {
        var now = standing();
        refuseBroken(now);
        return call.apply(now.sides().counts());
    }

    /** Whether the new store answers reads now. */
    boolean readsNew() {
        return standing().isNew();
    }

    /** The same, for people: it waits for nothing. */
    public boolean isAtNew() {
        var now = standing;
        return now != null && now.isNew();
    }

    /** While a phase is changed for the next, a write waits. */
    <R> R write(Function<Sides<P>, R> call) {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            standing();
            Standing<P> now;
            turning.readLock().lock();
            try {
                now = standing();
                if (!now.waits()) {
                    refuseBroken(now);
                    refuseSilence(now);
                    refuseHeld(now);
                    return call.apply(now.sides());
                }
            } finally {
                turning.readLock().unlock();
            }
            await(now, deadline - System.nanoTime());
        }
    }

    /** @param mayWrite false while the service is held @param leaving to be called once, when nothing more is asked of the port */
    record Visit<P>(P port, boolean mayWrite, Runnable leaving) {}

    /** Goes in; the next phase waits for the leaving. */
    Visit<P> enter() {
        while (true) {
            var now = standing();
            if (now.visits().enter()) {
                try {
                    refuseBroken(now);
                    return new Visit<>(now.sides().counts(), !now.refuses() && !isSilent(now), now.visits()::leave);
                } catch (EdrsException e) {
                    now.visits().leave();
                    throw e;
                }
            }
        }
    }

    /** Works by the move from here on; returns when no call follows the phase before. The answer is a problem, or empty. */
    String turn(@Nullable Move move) {
        var next = next(move);
        Standing<P> before;
        turning.writeLock().lock();
        try {
            before = standing;
            standing = next;
            if (before != null) {
                before.over().countDown();
            }
        } finally {
            turning.writeLock().unlock();
        }
        if (before != null && !before.visits().end(PATIENCE_NANOS)) {
            return "A transaction has not ended for %d s.".formatted(TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOS));
        }
        return next.broken() == null ? "" : next.broken();
    }

    private Standing<P> next(@Nullable Move move) {
        if (move == null || move.phase() == MovePhase.ROLLED_BACK || isOutlived(move)) {
            return usual(null, null);
        }
        try {
            if (!move.from().equals(url)) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, ("%s moves its %s from %s to %s, and the settings name %s; set them"
                        + " back until the move is finished or rolled back.").formatted(move.service(), move.port(), move.from(), move.to(), url));
            }
            var fresh = opening.apply(move);
            var phase = move.phase();
            if (move.isUnderHold()) {
                return new Standing<>(move, new Sides<>(move.readsNew() ? fresh : usual, null), false, move.readsNew(), null, new CountDownLatch(1), new Visits());
            }
            var sides = phase.countsNew() ? new Sides<>(fresh, phase.writesBoth() ? usual : null) : new Sides<>(usual, phase.writesBoth() ? fresh : null);
            return new Standing<>(move, sides, phase.holdsWrites(), phase.countsNew(), null, new CountDownLatch(1), new Visits());
        } catch (RuntimeException e) {
            // Whatever it is, the mover must hear of it: a process that says nothing holds the move up.
            return usual(move, e instanceof EdrsException ? e.getMessage() : e.toString());
        }
    }

    /** A finished move is only history once the settings name another store than the old one. */
    private boolean isOutlived(Move move) {
        return move.phase() == MovePhase.FINISHED && !move.from().equals(url);
    }

    private Standing<P> usual(@Nullable Move move, @Nullable String broken) {
        return new Standing<>(move, new Sides<>(usual, null), false, false, broken, new CountDownLatch(1), new Visits());
    }

    private Standing<P> standing() {
        var now = standing;
        if (now == null) {
            attaching.run();
            now = standing;
        }
        if (now == null) {
            throw new EdrsException(KernelError.NOT_READY, "The moves of stores are not known yet.");
        }
        return now;
    }

    /** What cannot begin to write both may go on as before: the mover hears of it and gives up. */
    private static void refuseBroken(Standing<?> now) {
        if (now.broken() != null && now.move() != null && now.move().phase() != MovePhase.PREPARING) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, now.broken());
        }
    }

    /** Waiting would help nobody: events wait at the broker, and who asks is told when to come back. */
    private static void refuseHeld(Standing<?> now) {
        if (now.refuses()) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "%s moves its %s to %s and takes no writes meanwhile; try again in a moment."
                    .formatted(now.move().service(), now.move().port(), now.move().to()));
        }
    }

    private boolean isSilent(Standing<?> now) {
        return now.move() != null && !now.move().phase().isOver() && silence.get().compareTo(LONGEST_SILENCE) > 0;
    }

    private void refuseSilence(Standing<?> now) {
        if (isSilent(now)) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "A store moves, and this process has not heard of its progress for %d s."
                    .formatted(LONGEST_SILENCE.toSeconds()));
        }
    }

    private static void await(Standing<?> now, long nanos) {
        try {
            if (nanos <= 0 || !now.over().await(nanos, TimeUnit.NANOSECONDS)) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Writes wait while a store is switched; run './edrs stores migrate' again"
                        + " when the command that switches it has ended.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Interrupted while a store was switched.", e);
        }
    }
}
