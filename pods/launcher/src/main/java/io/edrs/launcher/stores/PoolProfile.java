package io.edrs.launcher.stores;

import java.util.Locale;

/** The pool profiles of the master configuration, by how a service uses its store. */
public enum PoolProfile {
    DEFAULT(30), HIGH_THROUGHPUT(100), LOW_LATENCY(50);

    private final int connections;

    PoolProfile(int connections) {
        this.connections = connections;
    }

    /** The most connections of a service that has no figure of its own. */
    public int connections() {
        return connections;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
