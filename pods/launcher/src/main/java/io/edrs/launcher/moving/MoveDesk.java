package io.edrs.launcher.moving;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.stores.Destination;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.move.Barrier;
import io.edrs.launcher.stores.move.Copying;
import io.edrs.launcher.stores.move.Course;
import io.edrs.launcher.stores.move.HeldMover;
import io.edrs.launcher.stores.move.Move;
import io.edrs.launcher.stores.move.MoveBook;
import io.edrs.launcher.stores.move.MovePhase;
import io.edrs.launcher.stores.move.Mover;
import io.edrs.launcher.stores.move.TablesCopy;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTables;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.SchemaStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.schema.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Begins moves of a running system, takes them on, back, and to their end. */
public final class MoveDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Mover.Load NOTHING = new Mover.Load(Copying.NONE, List::of, List.of());

    private final Place place;
    private final PulsarConnection connection;
    private final PulsarTables tables;
    private final MoveBook book;

    /** @param variables those of stores that are set @param living the living processes of a service, by name */
    public record Place(Settings settings, Map<String, String> variables, Function<String, Set<String>> living, Clock clock) {}

    public MoveDesk(Place place) {
        this.place = place;
        this.connection = PulsarConnection.to(place.settings().find("PULSAR_SERVICE_URL")
                .orElseGet(() -> new LocalSystem(place.settings()).broker().brokerUrl().toString()));
        this.tables = new PulsarTables(connection, EventJson.mapper(), place.clock());
        this.book = new MoveBook(tables);
    }

    /** Every port's last move. */
    public List<Move> all() {
        return book.all();
    }

    /** Begins the move, or goes on with the one that was begun to the same store; returns when the new store counts. */
    public Move run(Belonging belonging, Optional<String> to, Mover.Watcher watcher) {
        var files = files(belonging);
        try (var _ = files.lock(); var target = target(belonging, to.orElseGet(() -> standing(belonging).reference()))) {
            var move = standing(belonging, to, target.url(), files);
            if (belonging.isUnderHold()) {
                return runUnderHold(belonging, move, target, watcher);
            }
            var source = Source.of(belonging, place.settings(), place.variables(), place.clock());
            try (var _ = source.store()) {
                target.requireFeatures(source.port());
                return mover(move, new Mover.Load(Copying.between(source.port(), target.port(), place.clock()), () -> tenants(tables), belonging.names()),
                        watcher).run();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Move runUnderHold(Belonging belonging, Move move, Target target, Mover.Watcher watcher) {
        var isNew = book.find(move.service(), move.port()).filter(known -> known.id().equals(move.id())).isEmpty();
        if (isNew) {
            if (belonging.port() == StorePort.RELATIONAL) {
                target.requireSharedTenancy(place.settings());
            }
            target.copied().requireEmpty(belonging.portion());
        }
        target.makeSchemas(belonging);
        var files = files(belonging);
        files.mark(move, MoveMark.State.UNDER_WAY);
        try {
            return held(belonging, move, watcher).run();
        } finally {
            book.find(move.service(), move.port()).map(Move::phase).filter(phase -> phase == MovePhase.PREPARING || phase == MovePhase.ROLLED_BACK)
                    .ifPresent(phase -> files.unmark());
        }
    }

    /** Back to the old store. */
    public Move rollBack(Belonging belonging) {
        return locked(belonging, move -> {
            var back = course(belonging, move).rollBack();
            files(belonging).unmark();
            return back;
        });
    }

    /** The old store is no longer written. */
    public Move finish(Belonging belonging) {
        return locked(belonging, move -> {
            var finished = course(belonging, move).finish();
            files(belonging).mark(finished, MoveMark.State.FINISHED);
            return finished;
        });
    }

    private Course course(Belonging belonging, Move move) {
        Mover.Watcher nobody = (now, items, seconds) -> { };
        return belonging.isUnderHold() ? held(belonging, move, nobody) : mover(move, NOTHING, nobody);
    }

    private HeldMover held(Belonging belonging, Move move, Mover.Watcher watcher) {
        var copy = new TablesCopy(belonging.portion(), () -> Source.of(belonging, place.settings(), place.variables(), place.clock()),
                () -> Source.opened(belonging, Destination.of(move.service(), belonging.port(), move.reference(), Drivers.installed()), place.clock()));
        return new HeldMover(book, barrier(move), copy, place.clock(), watcher, move);
    }

    /** Asks a store that vectors are to go to; returns what it is. */
    public static String ask(Belonging belonging, String url) {
        var chosen = Destination.of(belonging.service().name(), belonging.port(), url, Drivers.installed());
        try (var store = chosen.driver().open(chosen.url(), new StoreOptions(Clock.systemUTC(), 1))) {
            return "%s %s at %s".formatted(chosen.driver().name(), store.server().version(), chosen.url());
        }
    }

    private Move locked(Belonging belonging, Function<Move, Move> step) {
        try (var _ = files(belonging).lock()) {
            return step.apply(standing(belonging));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mover mover(Move move, Mover.Load load, Mover.Watcher watcher) {
        return new Mover(book, barrier(move), load, place.clock(), watcher, move);
    }

    private Barrier barrier(Move move) {
        return new Barrier(book, () -> new TreeSet<>(place.living().apply(move.service())), PATIENCE);
    }

    private Move standing(Belonging belonging) {
        return book.find(belonging.service().name(), belonging.port().toString()).filter(move -> move.phase() != MovePhase.ROLLED_BACK)
                .orElseThrow(() -> refused("Nothing moves %s of %s; begin with --to URL.".formatted(belonging.port(), belonging.service().name())));
    }

    /** The move that was begun, or one that is said for the first time when its mover runs. */
    private Move standing(Belonging belonging, Optional<String> to, String url, MoveFiles files) {
        var from = Source.url(belonging, place.variables());
        if (from.equals(url)) {
            throw refused("%s is where %s is already.".formatted(url, belonging.service().name()));
        }
        var begun = book.find(belonging.service().name(), belonging.port().toString()).filter(move -> move.phase() != MovePhase.ROLLED_BACK);
        if (begun.isPresent() && begun.get().phase() == MovePhase.FINISHED && begun.get().from().equals(from)) {
            throw refused("%s moved to %s; %s before it moves on.".formatted(belonging.service().name(), begun.get().to(),
                    belonging.variable().map(name -> "set %s to that store and start again".formatted(name)).orElse("it cannot move on: no variable names its store")));
        }
        if (begun.isPresent() && begun.get().phase() != MovePhase.FINISHED) {
            if (!begun.get().to().equals(url)) {
                throw refused("%s is on its way to %s; go on without --to, or --rollback first.".formatted(belonging.service().name(), begun.get().to()));
            }
            return begun.get();
        }
        var now = place.clock().instant();
        return new Move(new Ids(place.clock()).next().toString(), belonging.service().name(), belonging.port().toString(), from, url,
                files.keep(to.orElseThrow()), MovePhase.PREPARING, null, 0, 0, "", now, now, 0);
    }

    /** Asked before anything begins: a wrong URL, password or database ends here. */
    private Target target(Belonging belonging, String reference) {
        if (belonging.names().isEmpty()) {
            throw refused("%s keeps no %s that could be moved.".formatted(belonging.service().name(), belonging.port()));
        }
        var chosen = Destination.of(belonging.service().name(), belonging.port(), reference, Drivers.installed());
        var store = chosen.driver().open(chosen.url(), new StoreOptions(place.clock(), Source.CONNECTIONS));
        try {
            store.server();
            return new Target(chosen.url().toString(), store.port(belonging.port().type()), store,
                    chosen.url().parameter("tenancy", "shared"));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** @param tenancy as the URL says it */
    private record Target(String url, Object port, OpenStore store, String tenancy) implements AutoCloseable {

        CopiedStore copied() {
            if (store instanceof CopiedStore copied) {
                return copied;
            }
            throw refused("%s cannot be filled with rows of PostgreSQL; tables and time series move to another PostgreSQL.".formatted(url));
        }

        /** Before the hold, which need not be as long. */
        void makeSchemas(Belonging belonging) {
            if (store instanceof SchemaStore schemas) {
                schemas.migrate(belonging.port() == StorePort.RELATIONAL ? belonging.names() : List.of());
            }
        }

        void requireSharedTenancy(Settings settings) {
            var said = settings.find("EDRS_STORE_TENANCY").orElse("shared");
            if (!said.equals("shared") || !tenancy.equals("shared")) {
                throw refused("Tables with a schema per tenant are not moved; only those that tenants share are.");
            }
        }

        void requireFeatures(Object source) {
            if (source instanceof DocumentStore old && port instanceof DocumentStore fresh && !fresh.features().containsAll(old.features())) {
                var lacking = new TreeSet<>(old.features());
                lacking.removeAll(fresh.features());
                throw refused("%s lacks %s, which the store before has; nothing was begun.".formatted(url, lacking));
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static List<String> tenants(Tables tables) {
        var all = new TreeSet<>(tables.open(Tenant.TABLE, Tenant.class).all().keySet());
        all.add(Topics.SYSTEM_TENANT);
        return List.copyOf(all);
    }

    private MoveFiles files(Belonging belonging) {
        return new MoveFiles(place.settings().home().resolve("moves"), belonging);
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }

    @Override
    public void close() {
        tables.close();
        connection.close();
    }
}
