package io.edrs.platform.servers;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A server on this machine that outlives the process that started it. */
public interface LocalServer {
    /** Returns the server's name as people know it. */
    String name();

    /** Starts the server detached and returns its process id; returns the running one's id when it already runs. */
    long start();

    /** Returns once the server takes requests, telling each phase on the way; fails when it ends or the time is over. */
    void awaitReady(Consumer<String> progress, Duration timeout);

    /** Stops the server cleanly, kills it when it has not ended within the time given, and returns once it is gone. */
    void stop(Duration patience);

    /** Returns the process id of the running server, empty when it does not run. */
    OptionalLong pid();

    /** Says whether the server's process is alive. */
    default boolean isRunning() {
        return pid().isPresent();
    }
}
