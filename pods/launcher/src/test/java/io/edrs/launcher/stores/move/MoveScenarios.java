package io.edrs.launcher.stores.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a move keeps, whatever moves: four writers in two processes write all the time. */
abstract class MoveScenarios<P> {

    private static final int WRITERS = 4;
    private static final int SOME = 60;
    private House<P> house;

    /** A service with old things, for one test. */
    abstract House<P> house();

    /** A writer that knows what must stand at the end. */
    abstract Writer<P> writer(int number);

    /** A writer. */
    interface Writer<P> {

        /** Puts, replaces or deletes something. */
        void step(P port);

        /** Fails unless all that it wrote is there, as it wrote it last. */
        void verify(P store);
    }

    /** The new store, and the old one. */
    abstract P fresh();

    abstract P old();

    @AfterEach
    void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void noWriteIsLostThoughTheMoverDiesAgainAndAgain() throws Exception {
        house = house();
        try (var writers = new Writers()) {
            var all = begin(writers);
            assertThatThrownBy(() -> house.mover(House.fresh(), 1).run()).isInstanceOf(House.Killed.class);
            writers.more(SOME);
            assertThat(house.standing().phase()).isEqualTo(MovePhase.COPYING);
            assertThatThrownBy(() -> house.mover(house.standing(), 1).run()).isInstanceOf(House.Killed.class);
            writers.more(SOME);
            var moved = house.mover(house.standing(), Integer.MAX_VALUE).run();
            assertThat(moved.phase()).isEqualTo(MovePhase.SWITCHED);
            assertThat(moved.expected()).isPositive();
            writers.more(SOME);
            writers.stop();
            same();
            all.forEach(writer -> writer.verify(fresh()));
            all.forEach(writer -> writer.verify(house.ports.getFirst()));
        }
    }

    @Test
    void rollingBackLosesNothing() throws Exception {
        house = house();
        try (var writers = new Writers()) {
            var all = begin(writers);
            var moved = house.mover(House.fresh(), Integer.MAX_VALUE).run();
            writers.more(SOME);
            assertThat(house.mover(moved, 0).rollBack().phase()).isEqualTo(MovePhase.ROLLED_BACK);
            writers.more(SOME);
            writers.stop();
            all.forEach(writer -> writer.verify(old()));
            all.forEach(writer -> writer.verify(house.ports.getLast()));
            // What the new store missed since does not hinder the next move.
            assertThat(house.mover(House.fresh(), Integer.MAX_VALUE).run().phase()).isEqualTo(MovePhase.SWITCHED);
            same();
        }
    }

    @Test
    void whenItIsFinishedOnlyTheNewStoreIsWritten() throws Exception {
        house = house();
        try (var writers = new Writers()) {
            var all = begin(writers);
            var moved = house.mover(House.fresh(), Integer.MAX_VALUE).run();
            assertThat(house.mover(moved, 0).finish().phase()).isEqualTo(MovePhase.FINISHED);
            writers.more(SOME);
            writers.stop();
            all.forEach(writer -> writer.verify(fresh()));
            assertThatThrownBy(() -> house.mover(house.standing(), 0).rollBack()).hasMessageContaining("FINISHED");
        }
    }

    private List<Writer<P>> begin(Writers writers) {
        var all = new ArrayList<Writer<P>>();
        for (var i = 0; i < WRITERS; i++) {
            var writer = writer(i);
            var port = house.ports.get(i % house.ports.size());
            all.add(writer);
            writers.add(() -> writer.step(port));
        }
        writers.more(SOME);
        return all;
    }

    private void same() {
        var compared = house.compared();
        assertThat(compared.repaired()).isZero();
        assertThat(compared.to()).isEqualTo(compared.from());
        assertThat(compared.to().count()).isPositive();
    }
}
