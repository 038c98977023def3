package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Journal;
import io.edrs.platform.testkit.contract.JournalContract;
import java.time.Clock;

class FakeJournalTest extends JournalContract {

    private final FakeJournal fake = new FakeJournal(Clock.systemUTC());

    @Override
    protected Journal journal() {
        return fake;
    }
}
