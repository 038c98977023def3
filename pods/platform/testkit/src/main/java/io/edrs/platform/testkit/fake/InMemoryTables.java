package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.TableRow;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tables in memory, one set for all processes of a test; how far behind they say they are can be set. */
public final class InMemoryTables implements Tables {

    private final Map<String, InMemoryTable<? extends TableRow>> tables = new ConcurrentHashMap<>();
    private volatile Duration lag = Duration.ZERO;

    @Override
    @SuppressWarnings("unchecked")
    public <V extends TableRow> Table<V> open(String name, Class<V> valueType) {
        return (Table<V>) tables.computeIfAbsent(name, key -> new InMemoryTable<V>(() -> lag));
    }

    @Override
    public Map<String, Table<? extends TableRow>> opened() {
        return Map.copyOf(tables);
    }

    /** Makes every table say that it is so far behind. */
    public void lagging(Duration lag) {
        this.lag = lag;
    }
}
