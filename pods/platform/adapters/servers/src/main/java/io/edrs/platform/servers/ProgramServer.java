package io.edrs.platform.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A Java program of ours that runs detached and says on a health address whether it is ready. */
public final class ProgramServer implements LocalServer {
    private static final Duration ASK = Duration.ofSeconds(2);
    private final Options options;
    private final ServerProcess process;

    /**
     * How to run it.
     *
     * @param fileName names its pid and log files
     * @param ports the ports it needs, by purpose
     * @param health answers 200 when it is ready
     */
    public record Options(String name, String fileName, ServerFolders folders, List<String> command,
            Map<String, Integer> ports, URI health) {}

    /** Where the program may put what it needs no longer than it runs: nobody else's, and empty at each start. */
    public static Path scratch(Path data, String fileName) {
        return data.resolve(fileName + ".tmp");
    }

    public ProgramServer(Options options) {
        this.options = options;
        this.process = new ServerProcess(options.name(), options.folders(), options.fileName());
    }

    @Override
    public String name() {
        return options.name();
    }

    @Override
    public long start() {
        return process.staying().map(ProcessHandle::pid).orElseGet(() -> {
            options.ports().forEach((purpose, port) -> PortCheck.requireFree(name(), purpose, port));
            PrivateFiles.folder(options.folders().data());
            // What a killed process left there is of no use to the next one.
            var scratch = scratch(options.folders().data(), options.fileName());
            PrivateFiles.deleteTree(scratch);
            PrivateFiles.folder(scratch);
            return process.launch(options.command());
        });
    }

    @Override
    public void awaitReady(Consumer<String> progress, Duration timeout) {
        try (var http = HttpClient.newBuilder().connectTimeout(ASK).build()) {
            process.readiness().await("waiting for " + name(), () -> isReady(http), progress, timeout);
        }
    }

    @Override
    public void stop(Duration patience) {
        process.stop(ProcessHandle::destroy, patience);
    }

    @Override
    public OptionalLong pid() {
        return process.running().map(p -> OptionalLong.of(p.pid())).orElse(OptionalLong.empty());
    }

    private boolean isReady(HttpClient http) {
        try {
            return http.send(HttpRequest.newBuilder(options.health()).timeout(ASK).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
