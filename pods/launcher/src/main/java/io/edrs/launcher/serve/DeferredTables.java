package io.edrs.launcher.serve;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.TableRow;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tables that services may hold before the broker is there: the first use of one waits for it. */
final class DeferredTables implements Tables {

    private final Tables tables;
    private final Runnable untilThere;
    private final Map<String, DeferredTable<? extends TableRow>> opened = new ConcurrentHashMap<>();

    DeferredTables(Tables tables, Runnable untilThere) {
        this.tables = tables;
        this.untilThere = untilThere;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V extends TableRow> Table<V> open(String name, Class<V> valueType) {
        var table = opened.computeIfAbsent(name + ' ' + valueType.getName(), key -> new DeferredTable<>(() -> {
            untilThere.run();
            return tables.open(name, valueType);
        }));
        return (Table<V>) table;
    }

    @Override
    public Map<String, Table<? extends TableRow>> opened() {
        settle();
        return tables.opened();
    }

    /** Opens for good what has been asked for so far; throws {@code BROKER_UNAVAILABLE} when the broker is away. */
    void settle() {
        opened.values().forEach(DeferredTable::table);
    }
}
