package io.edrs.launcher.stores.move;

import io.edrs.platform.store.Journal;
import io.edrs.platform.testkit.contract.JournalContract;
import io.edrs.platform.testkit.fake.FakeJournal;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** In the middle of a move, and after the switch. */
class MovingJournalTest {

    @Nested
    class WhileCopying extends JournalContract {
        private final Journal moving = moving(MovePhase.COPYING);

        @Override
        protected Journal journal() {
            return moving;
        }
    }

    @Nested
    class AfterTheSwitch extends JournalContract {
        private final Journal moving = moving(MovePhase.SWITCHED);

        @Override
        protected Journal journal() {
            return moving;
        }
    }

    private static Journal moving(MovePhase phase) {
        var clock = Clock.systemUTC();
        return new MovingJournal(InPhase.of(phase, new FakeJournal(clock), new FakeJournal(clock)), InPhase.ANYTHING, clock);
    }
}
