package io.edrs.launcher.stores.move;

import io.edrs.launcher.stores.move.Move.Place;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a move from wherever it stands to where the new store counts. Everything it does may be done twice, and where it is
 * stands in the table, so that one that was killed is followed by another.
 */
public final class Mover implements Course {

    private static final int MOST_COMPARISONS = 10;
    private static final Duration SAY_EVERY = Duration.ofMillis(500);

    private final MoveBook book;
    private final Barrier barrier;
    private final Load load;
    private final Clock clock;
    private final Watcher watcher;
    private Move move;

    /** @param tenants as they are when asked; new ones write both stores from their beginning */
    public record Load(Copying copying, Supplier<List<String>> tenants, List<String> names) {

        private List<Place> places() {
            return tenants.get().stream().sorted().flatMap(tenant -> names.stream().sorted().map(name -> new Place(tenant, name, ""))).toList();
        }
    }

    /** Told of progress. */
    @FunctionalInterface
    public interface Watcher {

        /** @param seconds since this mover began to copy, {@code items} of which it did itself */
        void at(Move move, long items, double seconds);
    }

    /** @param move where it stands */
    public Mover(MoveBook book, Barrier barrier, Load load, Clock clock, Watcher watcher, Move move) {
        this.book = book;
        this.barrier = barrier;
        this.load = load;
        this.clock = clock;
        this.watcher = watcher;
        this.move = move;
    }

    /** Goes on until the new store counts. */
    @Override
    public Move run() {
        while (move.phase() != MovePhase.SWITCHED) {
            switch (move.phase()) {
                case PREPARING -> prepare();
                case COPYING -> copy();
                case COMPARING -> compare();
                case SWITCHING -> switchOver();
                case SWITCHED, RETURNING, ROLLED_BACK, FINISHED -> throw new EdrsException(KernelError.REQUEST_INVALID,
                        "The move is %s; it does not go on from there.".formatted(move.phase()));
            }
        }
        barrier.await(move);
        return move;
    }

    /** Back to the old store, which has every write made since. */
    @Override
    public Move rollBack() {
        if (move.phase().countsNew()) {
            if (move.phase() == MovePhase.FINISHED) {
                throw new EdrsException(KernelError.REQUEST_INVALID, "The move is FINISHED: the old store has not been written since.");
            }
            say(move.in(MovePhase.RETURNING, clock.instant()));
            awaitOr(MovePhase.SWITCHED);
        }
        say(move.in(MovePhase.ROLLED_BACK, clock.instant()));
        book.forgetAcks(move);
        return move;
    }

    /** From here on the old store is no longer written. */
    @Override
    public Move finish() {
        if (move.phase() != MovePhase.SWITCHED) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The move is %s; only one that is SWITCHED can be finished.".formatted(move.phase()));
        }
        say(move.in(MovePhase.FINISHED, clock.instant()));
        book.forgetAcks(move);
        return move;
    }

    private void prepare() {
        say(move);
        try {
            barrier.await(move);
        } catch (EdrsException e) {
            if (e.code() == KernelError.CONFIGURATION_INVALID) {
                rollBack();
            }
            throw e;
        }
        var expected = load.places().stream().mapToLong(place -> load.copying().count(place.tenant(), place.name())).sum();
        say(move.at(null, 0, expected, clock.instant()).in(MovePhase.COPYING, clock.instant()));
    }

    private void copy() {
        var begin = System.nanoTime();
        var before = move.copied();
        for (var place : left(move.place())) {
            var next = load.copying().copy(place.tenant(), place.name(), place.after());
            while (next.isPresent()) {
                var after = next.get().after();
                move = move.at(new Place(place.tenant(), place.name(), after), move.copied() + next.get().items(), move.expected(), move.saidAt());
                sayNowAndThen();
                watcher.at(move, move.copied() - before, (System.nanoTime() - begin) / 1e9);
                next = load.copying().copy(place.tenant(), place.name(), after);
            }
        }
        say(move.at(null, move.copied(), move.expected(), clock.instant()).in(MovePhase.COMPARING, clock.instant()));
    }

    /** What was copied up to the place need not be copied again: every write since went to both. */
    private List<Place> left(@Nullable Place done) {
        var places = load.places();
        if (done == null) {
            return places;
        }
        var left = new ArrayList<Place>(List.of(done));
        places.stream().filter(place -> compare(place, done) > 0).forEach(left::add);
        return left;
    }

    private static int compare(Place one, Place other) {
        var byTenant = one.tenant().compareTo(other.tenant());
        return byTenant != 0 ? byTenant : one.name().compareTo(other.name());
    }

    private void compare() {
        for (var round = 0; round < MOST_COMPARISONS; round++) {
            var found = load.places().stream().map(place -> load.copying().compare(place.tenant(), place.name()))
                    .reduce(Comparison.EMPTY, Comparison::plus);
            say(move.noting(found.shown(), clock.instant()));
            watcher.at(move, 0, 0);
            if (found.repaired() == 0) {
                say(move.in(MovePhase.SWITCHING, clock.instant()));
                return;
            }
        }
        throw new EdrsException(KernelError.VERSION_CONFLICT, "After %d comparisons there still are differences (%s); is the new store written by somebody else?"
                .formatted(MOST_COMPARISONS, move.note()));
    }

    /** When not every process is heard in time, writes go on by the old rule. */
    private void switchOver() {
        say(move);
        awaitOr(MovePhase.COMPARING);
        say(move.in(MovePhase.SWITCHED, clock.instant()));
    }

    private void awaitOr(MovePhase before) {
        try {
            barrier.await(move);
        } catch (EdrsException e) {
            say(move.in(before, clock.instant()));
            throw e;
        }
    }

    private void say(Move next) {
        book.say(next);
        move = next;
    }

    private void sayNowAndThen() {
        if (Duration.between(move.saidAt(), clock.instant()).compareTo(SAY_EVERY) >= 0) {
            say(move.at(move.place(), move.copied(), move.expected(), clock.instant()));
        }
    }
}
