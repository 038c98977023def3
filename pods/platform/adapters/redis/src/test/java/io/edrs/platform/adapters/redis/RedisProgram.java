package io.edrs.platform.adapters.redis;

import io.edrs.platform.servers.testing.TestProcess;
import io.edrs.platform.testkit.contract.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import redis.embedded.core.ExecutableProvider;

/** A real server of its own: Debian's program when it is installed, else the one from the Java registry. */
final class RedisProgram {

    private static final String BINARY = binary();
    private final Path folder = TestProcess.folder();
    private final int port;
    private final List<String> command;
    private Process process;

    RedisProgram(int port, String... options) {
        this.port = port;
        this.command = new ArrayList<>(List.of(BINARY, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir", folder.toString(),
                "--save", "", "--appendonly", "no", "--daemonize", "no"));
        command.addAll(List.of(options));
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** Starts it, also again after a kill. */
    RedisProgram start() {
        process = TestProcess.start(folder, command);
        Eventually.holds("Redis answers on port " + port, () -> {
            if (!process.isAlive()) {
                throw new TestAbortedException("no Redis runs here: " + output());
            }
            return answers();
        });
        return this;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Freezes it (STOP) or lets it go on (CONT). */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var first = socket.getInputStream().read();
            return first == '+' || first == '-';
        } catch (IOException e) {
            return false;
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("out")).strip();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String binary() {
        return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "redis-server")).filter(Files::isExecutable)
                .map(Path::toString).findFirst().orElseGet(() -> {
                    try {
                        return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
                    } catch (IOException e) {
                        throw new TestAbortedException("no Redis for this platform", e);
                    }
                });
    }
}
