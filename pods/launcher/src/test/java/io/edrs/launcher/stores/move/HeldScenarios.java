package io.edrs.launcher.stores.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.launcher.acceptance.Eventually;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import io.edrs.platform.testkit.contract.Fresh;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a move under a hold keeps, from one real PostgreSQL to another: four writers in two processes write all the time. */
abstract class HeldScenarios<P> {

    private static final int SOME = 40;
    /** Shorter than the pause between two renewals. */
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static SecondDatabase databases;
    final String tenant = Fresh.tenant();
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final AtomicInteger next = new AtomicInteger();
    private HeldHouse<P> house;

    @BeforeAll
    static void start(@TempDir Path folder) {
        databases = new SecondDatabase(folder);
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    abstract Portion portion();

    abstract P port(PostgresDatabase database);

    abstract P moving(Gate<P> gate);

    /** Writes it; {@code STORE_UNAVAILABLE} while it may not. */
    abstract void write(P port, String tenant, String id);

    /** Everything of the tenant. */
    abstract List<String> read(P port, String tenant);

    @BeforeEach
    void fill() {
        var old = port(databases.first);
        write(old, Fresh.tenant(), "another");
        for (var i = 0; i < 200; i++) {
            write(old, tenant, "old" + i);
            written.add("old" + i);
        }
        databases.second.requireEmpty(portion());
        house = new HeldHouse<>(portion().port().toString(), old, port(databases.second), this::moving);
    }

    @AfterEach
    void empty() {
        house.close();
        for (var database : List.of(databases.first, databases.second)) {
            new TablesCopy(portion(), () -> opened(database), () -> opened(database)).clear();
        }
    }

    @Test
    void noWriteIsLostThoughTheMoverDies() throws Exception {
        try (var writers = writers()) {
            assertThatThrownBy(() -> house.mover(house.fresh(), new Dying(copy())).run()).isInstanceOf(Dead.class);
            assertThat(house.standing().phase()).isEqualTo(MovePhase.COPYING);
            assertThat(house.held).containsExactlyInAnyOrder("one", "two");
            assertThat(read(house.ports.getFirst(), tenant)).contains("old7");
            assertThatThrownBy(() -> write(house.ports.getFirst(), tenant, "refused"))
                    .isInstanceOfSatisfying(EdrsException.class, e -> assertThat(e.code()).isEqualTo(KernelError.STORE_UNAVAILABLE));
            var moved = house.mover(house.standing(), copy()).run();
            assertThat(moved.phase()).isEqualTo(MovePhase.SWITCHED);
            assertThat(moved.note()).contains("items here").contains("; held ");
            assertThat(house.held).isEmpty();
            writers.more(SOME);
            writers.stop();
        }
        assertThat(read(port(databases.second), tenant)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(read(house.ports.getLast(), tenant)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(read(port(databases.first), tenant)).hasSizeLessThan(written.size());
        assertThat(read(house.ports.getLast(), Fresh.tenant())).isEmpty();
    }

    @Test
    void rollingBackBringsBackWhatWasWrittenSince() throws Exception {
        try (var writers = writers()) {
            var moved = house.mover(house.fresh(), copy()).run();
            writers.more(SOME);
            assertThatThrownBy(() -> house.mover(moved, new Dying(copy())).rollBack()).isInstanceOf(Dead.class);
            assertThat(house.standing().phase()).isEqualTo(MovePhase.RETURNING);
            assertThat(house.held).hasSize(2);
            assertThat(house.mover(house.standing(), copy()).rollBack().phase()).isEqualTo(MovePhase.ROLLED_BACK);
            assertThat(house.held).isEmpty();
            writers.more(SOME);
            writers.stop();
        }
        assertThat(read(port(databases.first), tenant)).containsExactlyInAnyOrderElementsOf(written);
        databases.second.requireEmpty(portion());
        assertThat(house.mover(house.fresh(), copy()).run().phase()).isEqualTo(MovePhase.SWITCHED);
        assertThat(read(port(databases.second), tenant)).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void beforeTheSwitchARollbackLetsGo() {
        assertThatThrownBy(() -> house.mover(house.fresh(), new Dying(copy())).run()).isInstanceOf(Dead.class);
        assertThat(house.mover(house.standing(), copy()).rollBack().phase()).isEqualTo(MovePhase.ROLLED_BACK);
        step(house.ports.getFirst(), "after");
        assertThat(read(port(databases.first), tenant)).contains("after");
        databases.second.requireEmpty(portion());
    }

    @Test
    void whatFailsLetsTheServiceGoOn() {
        var broken = new Broken();
        assertThatThrownBy(() -> house.mover(house.fresh(), broken).run()).isSameAs(broken.thrown);
        assertThat(house.standing().phase()).isEqualTo(MovePhase.PREPARING);
        step(house.ports.getLast(), "after");
        assertThat(house.mover(house.standing(), copy()).run().phase()).isEqualTo(MovePhase.SWITCHED);
        assertThat(read(house.ports.getLast(), tenant)).contains("after");
        assertThat(house.mover(house.standing(), copy()).finish().phase()).isEqualTo(MovePhase.FINISHED);
        assertThatThrownBy(() -> house.mover(house.standing(), copy()).rollBack()).hasMessageContaining("FINISHED");
        step(house.ports.getFirst(), "finished");
        assertThat(read(port(databases.second), tenant)).contains("after", "finished");
    }

    @Test
    void whoseMoverWasKilledGoesOnWhereItWas() {
        try (var hasty = new HeldHouse<>(portion().port().toString(), port(databases.first), port(databases.second), this::moving, LEASE)) {
            assertThatThrownBy(() -> hasty.mover(hasty.fresh(), new Dying(copy())).run()).isInstanceOf(Dead.class);
            Eventually.get("nobody is held", hasty.held::isEmpty);
            write(hasty.ports.getFirst(), tenant, "after");
            assertThat(hasty.standing().phase()).isEqualTo(MovePhase.COPYING);
            var moved = inTime(() -> hasty.mover(hasty.standing(), copy()).run());
            assertThat(moved.phase()).isEqualTo(MovePhase.SWITCHED);
            assertThat(read(hasty.ports.getLast(), tenant)).contains("after", "old7");
            assertThatThrownBy(() -> hasty.mover(moved, new Dying(copy())).rollBack()).isInstanceOf(Dead.class);
            Eventually.get("nobody is held", hasty.held::isEmpty);
            write(hasty.ports.getLast(), tenant, "at the new one");
            assertThat(read(port(databases.second), tenant)).contains("at the new one");
            assertThat(inTime(() -> hasty.mover(hasty.standing(), copy()).rollBack()).phase()).isEqualTo(MovePhase.ROLLED_BACK);
            assertThat(read(port(databases.first), tenant)).contains("after", "at the new one");
        }
    }

    @Test
    void aMoverThatSleptTooLongCannotSwitchOverWrites() {
        try (var hasty = new HeldHouse<>(portion().port().toString(), port(databases.first), port(databases.second), this::moving, LEASE)) {
            assertThatThrownBy(() -> hasty.mover(hasty.fresh(), new Sleepy(copy(), () -> {
                Eventually.get("nobody is held", hasty.held::isEmpty);
                write(hasty.ports.getFirst(), tenant, "meanwhile");
            })).run()).hasMessageContaining("let the service go on");
            assertThat(hasty.standing().phase()).isEqualTo(MovePhase.PREPARING);
            assertThat(read(hasty.ports.getLast(), tenant)).contains("meanwhile");
            assertThat(inTime(() -> hasty.mover(hasty.standing(), copy()).run()).phase()).isEqualTo(MovePhase.SWITCHED);
            assertThat(read(port(databases.second), tenant)).contains("meanwhile");
        }
    }

    @Test
    void aStoreThatHasSomethingIsRefusedInOneLine() {
        write(port(databases.second), Fresh.tenant(), "somebody's");
        assertThatThrownBy(() -> databases.second.requireEmpty(portion())).hasMessageContaining("is not empty").hasMessageNotContaining("\n");
    }

    /** So short a lease may end on a busy machine too; then the same command goes on. */
    private static Move inTime(Supplier<Move> command) {
        for (var again = 0;; again++) {
            try {
                return command.get();
            } catch (EdrsException e) {
                if (again == 20 || !e.getMessage().contains("let the service go on")) {
                    throw e;
                }
            }
        }
    }

    private Writers writers() {
        var writers = new Writers();
        for (var i = 0; i < 4; i++) {
            var port = house.ports.get(i % 2);
            writers.add(() -> step(port, "new%06d".formatted(next.incrementAndGet())));
        }
        writers.more(SOME);
        return writers;
    }

    /** As an event that waits at the broker, and a visitor who comes back. */
    private void step(P port, String id) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                write(port, tenant, id);
                written.add(id);
                return;
            } catch (EdrsException e) {
                assertThat(e.code()).isEqualTo(KernelError.STORE_UNAVAILABLE);
                Eventually.get("it may be written again", () -> house.held.isEmpty());
            }
        }
    }

    private WholeCopy copy() {
        return new TablesCopy(portion(), () -> opened(databases.first), () -> opened(databases.second));
    }

    private static TablesCopy.Opened opened(PostgresDatabase database) {
        return new TablesCopy.Opened() {
            @Override
            public CopiedStore copied() {
                return database;
            }

            @Override
            public void close() {
                // The test closes it.
            }
        };
    }

    private static final class Dead extends Error {}

    /** Copies, and then does nothing for a while. */
    private record Sleepy(WholeCopy living, Runnable sleep) implements WholeCopy {

        @Override
        public Comparison copy() {
            var found = living.copy();
            sleep.run();
            return found;
        }

        @Override
        public Comparison copyBack() {
            return living.copyBack();
        }

        @Override
        public void clear() {
            living.clear();
        }
    }

    /** Copies, and dies. */
    private record Dying(WholeCopy living) implements WholeCopy {

        @Override
        public Comparison copy() {
            living.copy();
            throw new Dead();
        }

        @Override
        public Comparison copyBack() {
            living.copyBack();
            throw new Dead();
        }

        @Override
        public void clear() {
            living.clear();
        }
    }

    private record Broken(List<String> calls, EdrsException thrown) implements WholeCopy {

        Broken() {
            this(new ArrayList<>(), new EdrsException(KernelError.STORE_UNAVAILABLE, "gone"));
        }

        @Override
        public Comparison copy() {
            throw thrown;
        }

        @Override
        public Comparison copyBack() {
            throw thrown;
        }

        @Override
        public void clear() {
            throw thrown;
        }
    }
}
