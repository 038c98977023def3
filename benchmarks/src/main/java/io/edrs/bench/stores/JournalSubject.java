package io.edrs.bench.stores;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import java.time.Instant;
import java.util.List;

/** What can be measured as a journal. */
interface JournalSubject extends AutoCloseable {

    void append(String tenant, List<Entry> entries) throws Exception;

    List<Entry> latest(String tenant, String stream, Instant before, int limit) throws Exception;

    /** A store behind the port. */
    static JournalSubject of(Journal journal, AutoCloseable store) {
        return new JournalSubject() {
            @Override
            public void append(String tenant, List<Entry> entries) {
                journal.append(tenant, "bench", entries);
            }

            @Override
            public List<Entry> latest(String tenant, String stream, Instant before, int limit) {
                return journal.latest(tenant, "bench", stream, before, limit);
            }

            @Override
            public void close() throws Exception {
                store.close();
            }
        };
    }
}
