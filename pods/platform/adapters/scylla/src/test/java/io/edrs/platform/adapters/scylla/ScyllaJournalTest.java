package io.edrs.platform.adapters.scylla;

import io.edrs.platform.store.Journal;
import io.edrs.platform.testkit.contract.JournalContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.fake.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@OnServer("ScyllaDB or Cassandra")
class ScyllaJournalTest extends JournalContract {

    private static ScyllaStore store;

    @BeforeAll
    static void open() {
        store = TestCluster.store(new MovableClock());
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @Override
    protected Journal journal() {
        return store.port(Journal.class);
    }
}
