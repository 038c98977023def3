package io.edrs.platform.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes stopped in their tracks (SIGSTOP): they lose nothing and notice only that time has passed. They go on when this is
 * closed, when this JVM dies, however it dies, and at the latest after the limit.
 */
public final class Held implements AutoCloseable {

    // The read ends when the pipe from this JVM closes, which even a kill -9 does.
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            limit=$1; shift
            [ $# -gt 0 ] || { echo held; read ignored; exit; }
            kill -STOP "$@" && for each in "$@"; do
              while [ -r /proc/$each/status ] && ! grep -q '^State:.T' /proc/$each/status; do :; done
            done && echo held || echo failed
            ( trap - TERM; exec >/dev/null 2>&1; sleep "$limit"; kill -CONT "$@" ) &
            read ignored
            kill -CONT "$@"
            """;

    /** Nobody waits where nothing is held. */
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Process shell;
    private final long begin = System.nanoTime();
    private final Duration limit;

    private Held(Process shell, Duration limit) {
        this.shell = shell;
        this.limit = limit;
    }

    /** Holds the processes; what must be done meanwhile must be done within half the limit. */
    public static Held hold(List<Long> processes, Duration limit) {
        var command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "held", Long.toString(limit.toSeconds())));
        processes.forEach(pid -> command.add(Long.toString(pid)));
        try {
            var held = new Held(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start(),
                    processes.isEmpty() ? FOREVER : limit);
            held.awaitWord();
            return held;
        } catch (IOException e) {
            throw new ServerException("server.not_holdable", "cannot hold the processes: " + e.getMessage(), e);
        }
    }

    private void awaitWord() throws IOException {
        // Closing the reader would close nothing of ours: the shell says one word.
        var word = new BufferedReader(shell.inputReader()).readLine();
        if (!"held".equals(word)) {
            close();
            throw new ServerException("server.not_holdable", "a process of the system ended or belongs to another user; try again");
        }
    }

    /** Fails when the processes may go on before the work is done. */
    public void requireTime() {
        if (held().compareTo(limit.dividedBy(2)) > 0) {
            throw new ServerException("server.held_too_long", "the system was held for " + held().toSeconds()
                    + " s without the copy being done; make the backup at a quieter time, or with the system down");
        }
    }

    /** For how long so far. */
    public Duration held() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Lets them go on. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException e) {
            throw new ServerException("server.not_holdable", "cannot let the processes go on: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
