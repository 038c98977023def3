package io.edrs.launcher.stores.move;

import io.edrs.platform.testkit.fake.InMemoryTables;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A service in two processes whose store moves. */
final class House<P> implements AutoCloseable {

    static final String SERVICE = "test.house";
    static final String PORT = "things";
    private static final Clock CLOCK = Clock.systemUTC();
    final InMemoryTables tables = new InMemoryTables();
    final MoveBook book = new MoveBook(tables);
    final Set<String> living = new HashSet<>(Set.of("one", "two"));
    final List<P> ports = new ArrayList<>();
    private final List<Moves> processes = new ArrayList<>();
    private final P old;
    private final P fresh;
    private final List<String> tenants;
    private final List<String> names;

    House(P old, P fresh, List<String> tenants, List<String> names, Function<Gate<P>, P> port) {
        this.old = old;
        this.fresh = fresh;
        this.tenants = tenants;
        this.names = names;
        living.stream().sorted().forEach(name -> ports.add(process(name, port, move -> fresh)));
    }

    P process(String name, Function<Gate<P>, P> port, Function<Move, P> opening) {
        var moves = new Moves(tables, name);
        processes.add(moves);
        var made = port.apply(moves.gate(Move.key(SERVICE, PORT), new Gate.Usual<>("embedded", old), opening));
        moves.follow();
        return made;
    }

    static Move fresh() {
        return new Move("m" + System.nanoTime(), SERVICE, PORT, "embedded", "fresh://there", "file:/none", MovePhase.PREPARING, null, 0, 0, "",
                CLOCK.instant(), CLOCK.instant(), 0);
    }

    Copying copying() {
        return Copying.between(old, fresh, CLOCK);
    }

    /** One that dies after so many pages. */
    Mover mover(Move move, int pages) {
        return mover(move, new Mortal(copying(), new AtomicInteger(pages)), Duration.ofSeconds(60));
    }

    Mover mover(Move move, Copying copying, Duration patience) {
        return new Mover(book, new Barrier(book, () -> new HashSet<>(living), patience), new Mover.Load(copying, () -> tenants, names), CLOCK,
                (now, items, seconds) -> { }, move);
    }

    Move standing() {
        return book.find(SERVICE, PORT).orElseThrow();
    }

    /** How both sides compare now. */
    Comparison compared() {
        return tenants.stream().flatMap(tenant -> names.stream().map(name -> copying().compare(tenant, name))).reduce(Comparison.EMPTY, Comparison::plus);
    }

    @Override
    public void close() {
        processes.forEach(Moves::close);
    }

    static final class Killed extends RuntimeException {}

    private record Mortal(Copying copying, AtomicInteger pages) implements Copying {

        @Override
        public Optional<Page> copy(String tenant, String name, String after) {
            if (pages.getAndDecrement() <= 0) {
                throw new Killed();
            }
            return copying.copy(tenant, name, after);
        }

        @Override
        public long count(String tenant, String name) {
            return copying.count(tenant, name);
        }

        @Override
        public Comparison compare(String tenant, String name) {
            return copying.compare(tenant, name);
        }
    }
}
