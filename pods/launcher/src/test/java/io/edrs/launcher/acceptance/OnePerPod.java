package io.edrs.launcher.acceptance;

import io.edrs.launcher.FreeOffset;
import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.local.Startup;
import io.edrs.platform.servers.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker, a database and a process for each pod, started by the code of {@code edrs up --split}, once for all tests. */
final class OnePerPod implements RunningSystem {

    private static final Duration STEADY = Duration.ofSeconds(17);
    private static @Nullable OnePerPod shared;

    private final Path home = folder();
    private final Settings settings = Settings.of(Map.of("EDRS_HEAP", "256m")).at(home, FreeOffset.find());
    private final long ready;
    private final LocalSystem system = new LocalSystem(settings);

    private OnePerPod() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "acceptance-end"));
        new Startup(system, line -> { }).run(true);
        ready = System.nanoTime();
    }

    /** Returns once every pod has been heard for so long that its silence is taken for slowness, not for a start. */
    void awaitSteady() {
        Eventually.get("steady pods", () -> System.nanoTime() - ready > STEADY.toNanos());
    }

    /** Not made by the class's initialiser: the threads that start the processes would wait for it for ever. */
    static synchronized OnePerPod shared() {
        if (shared == null) {
            shared = new OnePerPod();
        }
        return shared;
    }

    /** Stops a process where it stands; closing lets it go on. */
    Frozen freeze(LocalServer server) {
        return new Frozen(server.pid().orElseThrow());
    }

    LocalServer pod(String name) {
        return system.onePerPod().get(LocalSystem.rank(name));
    }

    /** Ends a pod where it stands, as a crash does, and starts it again. */
    void kill(String name) {
        var server = pod(name);
        Frozen.signal(server.pid().orElseThrow(), "-KILL");
        Eventually.get("its end", () -> !server.isRunning());
        server.start();
        server.awaitReady(line -> { }, Duration.ofMinutes(2));
    }

    LocalServer broker() {
        return system.broker();
    }

    /** A process that does nothing until closed. */
    record Frozen(long pid) implements AutoCloseable {

        Frozen {
            signal(pid, "-STOP");
        }

        @Override
        public void close() {
            signal(pid, "-CONT");
        }

        static void signal(long pid, String signal) {
            try {
                new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public URI address(String pod) {
        return URI.create("http://127.0.0.1:" + settings.ports().podApi(LocalSystem.rank(pod)));
    }

    /** The same system, every pod asked for at the gateway. */
    RunningSystem throughTheDoor() {
        return new Door(this);
    }

    private record Door(OnePerPod system) implements RunningSystem {

        @Override
        public URI address(String pod) {
            return system.address("gateway");
        }

        @Override
        public String key() {
            return system.key();
        }

        @Override
        public String brokerUrl() {
            return system.brokerUrl();
        }

        @Override
        public String adminUrl() {
            return system.adminUrl();
        }

        @Override
        public Path home() {
            return system.home();
        }
    }

    @Override
    public String key() {
        try {
            return Files.readString(home.resolve("api-key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String brokerUrl() {
        return system.broker().brokerUrl().toString();
    }

    @Override
    public String adminUrl() {
        return system.broker().adminUrl().toString();
    }

    @Override
    public Path home() {
        return home;
    }

    private void end() {
        // The test JVM has half a minute for this, and the data go anyway.
        system.running().parallelStream().forEach(server -> server.stop(Duration.ofSeconds(3)));
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("edrs-acceptance-split");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
