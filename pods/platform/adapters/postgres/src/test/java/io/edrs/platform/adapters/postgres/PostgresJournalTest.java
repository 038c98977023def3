package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.Journal;
import io.edrs.platform.testkit.contract.JournalContract;

class PostgresJournalTest extends JournalContract {

    private final PostgresJournal adapter = new PostgresJournal(TestDatabase.shared());

    @Override
    protected Journal journal() {
        return adapter;
    }
}
