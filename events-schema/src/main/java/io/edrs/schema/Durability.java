package io.edrs.schema;

/** How a topic keeps its events. */
public enum Durability {
    /** Persistent topic, receipted by the broker after it is on disk. */
    DURABLE,
    /** Non-persistent topic: fast, dropped when nobody listens. */
    VOLATILE
}
