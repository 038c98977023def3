package io.edrs.launcher.stores.move;

import io.edrs.platform.testkit.fake.InMemoryTables;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A service in two processes whose store moves while it is held. */
final class HeldHouse<P> implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();
    final List<P> ports = new ArrayList<>();
    /** The processes that are held now. */
    final Set<String> held = ConcurrentHashMap.newKeySet();
    private final InMemoryTables tables = new InMemoryTables();
    private final MoveBook book = new MoveBook(tables);
    private final List<Moves> processes = new ArrayList<>();
    private final String port;

    HeldHouse(String port, P old, P fresh, Function<Gate<P>, P> moving) {
        this(port, old, fresh, moving, Moves.LEASE);
    }

    HeldHouse(String port, P old, P fresh, Function<Gate<P>, P> moving, Duration lease) {
        this.port = port;
        for (var name : List.of("one", "two")) {
            var moves = new Moves(tables, name, lease);
            moves.holding((service, key, holds) -> {
                if (holds) {
                    held.add(name);
                } else {
                    held.remove(name);
                }
            });
            processes.add(moves);
            ports.add(moving.apply(moves.gate(Move.key(House.SERVICE, port), new Gate.Usual<>("embedded", old), move -> fresh)));
            moves.follow();
        }
    }

    Move fresh() {
        return new Move("m" + System.nanoTime(), House.SERVICE, port, "embedded", "fresh://there", "file:/none", MovePhase.PREPARING, null, 0, 0, "",
                CLOCK.instant(), CLOCK.instant(), 0);
    }

    HeldMover mover(Move move, WholeCopy copy) {
        return new HeldMover(book, new Barrier(book, () -> new HashSet<>(Set.of("one", "two")), Duration.ofSeconds(60)), copy, CLOCK,
                (now, items, seconds) -> { }, move);
    }

    Move standing() {
        return book.find(House.SERVICE, port).orElseThrow();
    }

    @Override
    public void close() {
        processes.forEach(Moves::close);
    }
}
