package io.edrs.platform.servers.testing;

import io.edrs.platform.servers.Guardian;
import io.edrs.platform.servers.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Starts a server in a temporary folder and sees to it that both are gone when this JVM is. */
final class TestRun {
    private static final Duration START = Duration.ofSeconds(120);

    private TestRun() {}

    static <S extends LocalServer> S started(Function<Path, S> make) {
        try {
            var folder = Files.createTempDirectory("edrs-test");
            var server = make.apply(folder);
            Guardian.watch(server.start(), folder);
            server.awaitReady(phase -> {}, START);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the test servers", e);
        }
    }
}
