package io.edrs.platform.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Waits for a condition of a process, and ends early when the process does. */
record Readiness(String server, ProcessHandle process, Path log) {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    void await(String phase, BooleanSupplier condition, Consumer<String> progress, Duration timeout) {
        progress.accept(phase);
        var end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (Processes.awaitEnd(process, INTERVAL)) {
                throw new ServerException("server.ended", server + " ended while starting (" + phase + "); its log " + log
                        + " ends with:\n" + LogTail.of(log));
            }
            if (System.nanoTime() > end) {
                throw new ServerException("server.not_ready", server + " was not ready after " + timeout.toSeconds() + " s ("
                        + phase + "); its log " + log + " ends with:\n" + LogTail.of(log));
            }
        }
    }
}
