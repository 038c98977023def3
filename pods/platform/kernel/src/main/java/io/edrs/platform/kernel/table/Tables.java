package io.edrs.platform.kernel.table;

import io.edrs.schema.TableRow;
import java.util.Map;

/** Opens tables; the same name gives the same table. */
public interface Tables {

    /** The table of that name. */
    <V extends TableRow> Table<V> open(String name, Class<V> valueType);

    /** The tables that were opened in this process, by name. */
    Map<String, Table<? extends TableRow>> opened();
}
