package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.Journal;
import io.edrs.platform.testkit.contract.JournalContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("PostgreSQL")
class PostgresJournalTest extends JournalContract {

    private final PostgresJournal adapter = new PostgresJournal(TestDatabase.shared());

    @Override
    protected Journal journal() {
        return adapter;
    }
}
