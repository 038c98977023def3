package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.SchemaStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The ports on one database and its one pool. */
final class PostgresStore implements OpenStore, SchemaStore, CopiedStore {

    private static final String PRODUCT = """
            select coalesce('TimescaleDB ' || (select extversion from pg_extension where extname = 'timescaledb') || ' on ', '') || 'PostgreSQL',
                   current_setting('server_version')""";
    private final PostgresDatabase database;
    private final Map<Class<?>, Object> ports;
    private volatile boolean used;

    PostgresStore(PostgresDatabase database) {
        this.database = database;
        this.ports = Map.of(DataSource.class, database.dataSource(), TimeSeries.class, new PostgresTimeSeries(database),
                DocumentStore.class, new PostgresDocumentStore(database), Journal.class, new PostgresJournal(database),
                Leases.class, new PostgresLeases(database));
    }

    PostgresDatabase database() {
        return database;
    }

    @Override
    public <P> P port(Class<P> port) {
        var found = ports.get(port);
        if (found == null) {
            throw new IllegalArgumentException("PostgreSQL stands behind no " + port.getName());
        }
        used = true;
        return port.cast(found);
    }

    @Override
    public Server server() {
        if (!used) {
            // Who only looks changes nothing.
            return new Server("PostgreSQL", database.preparation().version().split(" ")[0]);
        }
        return database.outsideTenants(Result.rows(row -> new Server(row.getString(1), row.getString(2).split(" ")[0])), PRODUCT).getFirst();
    }

    @Override
    public List<Migration> pending(List<String> services) {
        return database.pending(services);
    }

    @Override
    public void migrate(List<String> services) {
        database.migrate(services);
    }

    @Override
    public Copy copy() {
        return database.copy();
    }

    @Override
    public void requireEmpty() {
        database.requireEmpty();
    }

    @Override
    public void load(Contents contents, Rows rows) {
        database.load(contents, rows);
    }

    @Override
    public Copy copy(Portion portion) {
        return database.copy(portion);
    }

    @Override
    public void requireEmpty(Portion portion) {
        database.requireEmpty(portion);
    }

    @Override
    public void replace(Portion portion, Contents contents, Writing rows) {
        database.replace(portion, contents, rows);
    }

    @Override
    public Optional<PoolUse> poolUse() {
        return Optional.of(database.poolUse());
    }

    @Override
    public void close() {
        database.close();
    }
}
