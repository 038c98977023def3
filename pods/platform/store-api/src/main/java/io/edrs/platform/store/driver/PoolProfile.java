package io.edrs.platform.store.driver;

import java.time.Duration;
import java.util.Map;

/** How many connections a service may hold and how long it waits for one. */
public enum PoolProfile {
    DEFAULT(5, 30, 300, 1800, 5, 10),
    HIGH_THROUGHPUT(20, 100, 120, 3600, 3, 5),
    LOW_LATENCY(10, 50, 60, 1800, 2, 3);

    private static final int WHOLE_POOL = 100;
    private static final Map<String, Share> SHARES = Map.ofEntries(
            Map.entry("reasoning.interpreter", new Share(HIGH_THROUGHPUT, 100)),
            Map.entry("ai.inference", new Share(HIGH_THROUGHPUT, 80)),
            Map.entry("gateway.auth", new Share(HIGH_THROUGHPUT, 100)),
            Map.entry("memory.working", new Share(LOW_LATENCY, 50)),
            Map.entry("knowledge.search", new Share(LOW_LATENCY, 80)),
            Map.entry("memory.episodic", new Share(DEFAULT, 40)),
            Map.entry("knowledge.documents", new Share(DEFAULT, 40)),
            Map.entry("task.decomposer", new Share(DEFAULT, 30)));

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

    /** What a service may take: its profile, and the most connections. */
    public record Share(PoolProfile profile, int mostConnections) {

        /**
         * The most connections of a pool of that size: the same part of it as {@link #mostConnections} is of a hundred, at
         * least one and, as others share it, at most three quarters.
         */
        public int of(int poolSize) {
            return Math.max(1, Math.min(poolSize * mostConnections / WHOLE_POOL, poolSize * 3 / 4));
        }
    }

    /** The share of a service; those not named have the default profile. */
    public static Share of(String service) {
        return SHARES.getOrDefault(service, new Share(DEFAULT, DEFAULT.mostConnections));
    }

    /** Connections kept open where a pool belongs to one service. */
    public int leastConnections() {
        return leastConnections;
    }

    /** The most connections, of a hundred. */
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
}
