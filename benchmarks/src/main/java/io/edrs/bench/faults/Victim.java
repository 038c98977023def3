package io.edrs.bench.faults;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.local.Startup;
import io.edrs.platform.servers.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The system under fire: brought up by the code of {@code edrs up}, killed from outside. */
final class Victim {

    private final Settings settings;
    private final boolean split;
    private final LocalSystem system;
    private final Consumer<String> progress;

    Victim(Settings settings, boolean split, Consumer<String> progress) {
        this.settings = settings;
        this.split = split;
        this.system = new LocalSystem(settings);
        this.progress = progress;
    }

    /** What may be killed. */
    enum Part { PODS, BROKER, DATABASE }

    /** Starts what does not run and returns when all of it is ready. */
    void up() {
        new Startup(system, progress).run(split);
    }

    /** The processes of that part. */
    List<? extends LocalServer> processes(Part part) {
        return switch (part) {
            case PODS -> split ? system.onePerPod() : List.of(system.allInOne());
            case BROKER -> List.of(system.broker());
            case DATABASE -> List.of(system.database());
        };
    }

    /** Kills the process without warning; false when it did not run. */
    boolean kill(LocalServer server) {
        var pid = server.pid();
        if (pid.isEmpty()) {
            return false;
        }
        var handle = ProcessHandle.of(pid.getAsLong());
        handle.ifPresent(ProcessHandle::destroyForcibly);
        return handle.isPresent();
    }

    /** Stops everything. */
    void down() {
        system.running().forEach(server -> server.stop(Duration.ofSeconds(30)));
    }

    /** Where that pod answers. */
    URI address(String pod) {
        var port = split ? settings.ports().podApi(LocalSystem.rank(pod)) : settings.ports().api();
        return URI.create("http://127.0.0.1:" + port);
    }

    String key() {
        try {
            return Files.readString(settings.home().resolve("api-key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String brokerUrl() {
        return system.broker().brokerUrl().toString();
    }

    String adminUrl() {
        return system.broker().adminUrl().toString();
    }
}
