package io.edrs.platform.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The process of one server: launched detached, found again through its pid file, stopped cleanly or else killed. */
final class ServerProcess {
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
    private final String name;
    private final ServerFolders folders;
    private final Path output;
    private final LogTail log;
    private final PidFile pidFile;

    ServerProcess(String name, ServerFolders folders, String fileName) {
        this.name = name;
        this.folders = folders;
        this.output = folders.logs().resolve(fileName + ".out");
        this.log = new LogTail(folders.logs(), fileName);
        this.pidFile = new PidFile(folders.data().resolve(fileName + ".pid"));
    }

    String name() {
        return name;
    }

    Optional<ProcessHandle> running() {
        return pidFile.running();
    }

    /** The one that runs and goes on running: one that has been killed is waited for until it is gone. */
    Optional<ProcessHandle> staying() {
        running().filter(handle -> Processes.isEnding(handle.pid())).ifPresent(handle -> Processes.awaitEnd(handle, KILL_PATIENCE));
        return running();
    }

    long launch(List<String> command) {
        PrivateFiles.folder(folders.logs());
        var started = Detached.start(command, folders.data(), output);
        pidFile.write(started);
        return started.pid();
    }

    Readiness readiness() {
        var handle = running().orElseThrow(() -> new ServerException("server.ended",
                name + " is not running; " + log.describe()));
        return new Readiness(name, handle, log);
    }

    void stop(Consumer<ProcessHandle> cleanly, Duration patience) {
        running().ifPresent(handle -> {
            cleanly.accept(handle);
            if (!Processes.awaitEnd(handle, patience)) {
                handle.destroyForcibly();
                if (!Processes.awaitEnd(handle, KILL_PATIENCE)) {
                    throw new ServerException("server.not_stoppable", name + " (process " + handle.pid() + ") survived a kill");
                }
            }
        });
        pidFile.delete();
    }
}
