package io.edrs.platform.adapters.scylla;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.driver.OpenStore;
import java.time.Clock;

/** An open cluster. */
final class ScyllaStore implements OpenStore {

    private final ScyllaConnection connection;
    private final ScyllaJournal journal;

    ScyllaConnection connection() {
        return connection;
    }

    ScyllaStore(ScyllaConfig config, Clock clock) {
        connection = new ScyllaConnection(config);
        journal = new ScyllaJournal(connection, clock);
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port != Journal.class) {
            throw new IllegalArgumentException(port.getName() + " is not kept in ScyllaDB.");
        }
        return port.cast(journal);
    }

    @Override
    public Server server() {
        return connection.server();
    }

    @Override
    public void close() {
        connection.close();
    }
}
