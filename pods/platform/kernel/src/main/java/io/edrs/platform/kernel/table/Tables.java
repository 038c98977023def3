package io.edrs.platform.kernel.table;

/** Opens tables; the same name gives the same table. */
public interface Tables {

    /** The table of that name. */
    <V> Table<V> open(String name, Class<V> valueType);
}
