package io.edrs.platform.adapters.pulsar;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.TableRow;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tables as compacted topics, {@code persistent://edrs/tables/<name>}, values as JSON; the namespace is provisioned. */
public final class PulsarTables implements Tables, AutoCloseable {

    private static final String NAMESPACE = "persistent://edrs/tables/";
    private static final int CHECK_SECONDS = 2;

    private final PulsarConnection connection;
    private final ObjectMapper json;
    private final Clock clock;
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tables-check").factory());
    private final Map<String, PulsarTable<? extends TableRow>> tables = new HashMap<>();

    public PulsarTables(PulsarConnection connection, ObjectMapper json, Clock clock) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
    }

    /** Opens the table and reads it to its end; throws {@code BROKER_UNAVAILABLE} when the broker is away. */
    @Override
    public synchronized <V extends TableRow> Table<V> open(String name, Class<V> valueType) {
        var present = tables.get(name);
        return present == null ? openNew(name, new TableCodec<>(json, valueType)) : present.as(valueType);
    }

    @Override
    public synchronized Map<String, Table<? extends TableRow>> opened() {
        return Map.copyOf(tables);
    }

    @Override
    public synchronized void close() {
        checks.shutdownNow();
        tables.values().forEach(PulsarTable::close);
        tables.clear();
    }

    private <V extends TableRow> Table<V> openNew(String name, TableCodec<V> codec) {
        var table = new PulsarTable<>(new TableTopic(connection.client(), NAMESPACE + name), codec, clock);
        table.start();
        tables.put(name, table);
        checks.scheduleWithFixedDelay(table::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
        return table;
    }
}
