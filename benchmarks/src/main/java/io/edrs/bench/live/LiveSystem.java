package io.edrs.bench.live;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.local.Startup;
import io.edrs.platform.servers.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A system of this measurement's own, stopped at its end; its data go with it unless their folder was given. */
public final class LiveSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final LocalSystem system;
    private final boolean throwAway;
    private final Consumer<String> progress;

    LiveSystem(Settings settings, boolean throwAway, Consumer<String> progress) {
        this.settings = settings;
        this.system = new LocalSystem(settings);
        this.throwAway = throwAway;
        this.progress = progress;
        // Also when the measurement is broken off: nothing is left running.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "stop-system"));
    }

    /** Starts broker, database and all pods. */
    public LiveSystem startAll() {
        new Startup(system, progress).run(false);
        return this;
    }

    /** Starts one server and returns the seconds until it was ready. */
    public double start(LocalServer server) {
        var begin = System.nanoTime();
        server.start();
        server.awaitReady(phase -> { }, Duration.ofSeconds(180));
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Its parts. */
    public LocalSystem parts() {
        return system;
    }

    /** How it is set. */
    public Settings settings() {
        return settings;
    }

    /** Its API, for that tenant or, when null, the default one. */
    public Api api(@org.jspecify.annotations.Nullable String tenant) {
        try {
            return new Api(settings.ports().api(), Files.readString(settings.home().resolve("api-key")).strip(), tenant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each running process has used so far, by name. */
    public Map<String, Usage> usage() {
        var usage = new TreeMap<String, Usage>();
        running().forEach(server -> usage.put(server.name(), Usage.of(server.pid().orElseThrow())));
        return usage;
    }

    /** Stops everything, leaving the data. */
    public void stopAll() {
        running().forEach(server -> server.stop(PATIENCE));
    }

    @Override
    public void close() {
        stopAll();
        Troubles.in(settings.home().resolve("logs")).forEach(progress);
        if (throwAway) {
            delete(settings.home());
        }
    }

    private List<LocalServer> running() {
        return system.running();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
