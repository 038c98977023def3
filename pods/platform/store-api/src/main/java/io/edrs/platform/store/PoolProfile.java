package io.edrs.platform.store;

import java.time.Duration;
import java.util.Locale;

/** The pool profiles of the master configuration: how many connections a service may hold and how long it waits for one. */
public enum PoolProfile {
    DEFAULT(5, 30, 300, 1800, 5, 10),
    HIGH_THROUGHPUT(20, 100, 120, 3600, 3, 5),
    LOW_LATENCY(10, 50, 60, 1800, 2, 3);

    private final int leastConnections;
    private final int mostConnections;
    private final Duration idleTimeout;
    private final Duration longestLife;
    private final Duration validationTimeout;
    private final Duration connectionTimeout;

    PoolProfile(int leastConnections, int mostConnections, int idle, int life, int validation, int connection) {
        this.leastConnections = leastConnections;
        this.mostConnections = mostConnections;
        this.idleTimeout = Duration.ofSeconds(idle);
        this.longestLife = Duration.ofSeconds(life);
        this.validationTimeout = Duration.ofSeconds(validation);
        this.connectionTimeout = Duration.ofSeconds(connection);
    }

    /** Connections kept open where a pool belongs to one service. */
    public int leastConnections() {
        return leastConnections;
    }

    /** The most connections of a service that has no figure of its own. */
    public int mostConnections() {
        return mostConnections;
    }

    /** After how long an idle connection is closed. */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    /** After how long any connection is closed. */
    public Duration longestLife() {
        return longestLife;
    }

    /** How long a connection may take to prove that it lives. */
    public Duration validationTimeout() {
        return validationTimeout;
    }

    /** How long a caller waits for a connection. */
    public Duration connectionTimeout() {
        return connectionTimeout;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
