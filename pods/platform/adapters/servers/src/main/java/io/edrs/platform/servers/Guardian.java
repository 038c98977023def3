package io.edrs.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small shell that kills a server and deletes its folder when this JVM has gone, however it went. */
public final class Guardian {
    private static final long PATIENCE_SECONDS = 20;
    // The read ends when the pipe from this JVM closes, which even a kill -9 does.
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            read ignored
            kill -9 "$1" 2>/dev/null
            n=0
            while kill -0 "$1" 2>/dev/null && [ $n -lt 50 ]; do n=$((n+1)); sleep 0.1; done
            for n in 1 2 3 4 5; do rm -rf "$2" 2>/dev/null && exit 0; sleep 0.2; done
            """;

    private Guardian() {}

    /** Watches over the process and the folder until this JVM ends. */
    public static void watch(long pid, Path folder) {
        try {
            var shell = new ProcessBuilder("sh", "-c", SCRIPT, "guardian", Long.toString(pid), folder.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(shell), "test-servers-end"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch over process " + pid, e);
        }
    }

    private static void finish(Process shell) {
        try {
            shell.getOutputStream().close();
            shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            shell.destroy();
        }
    }
}
