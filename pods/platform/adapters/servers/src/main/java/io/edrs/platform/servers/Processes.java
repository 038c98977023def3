package io.edrs.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What this machine tells about its processes; empty where it has no {@code /proc}. */
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits without polling the clock; true when the process has ended. */
    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        if (!isAlive(process)) {
            return true;
        }
        try {
            process.onExit().get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !isAlive(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("server.interrupted", "interrupted while waiting for process " + process.pid(), e);
        } catch (ExecutionException e) {
            throw new ServerException("server.process_lost", "cannot watch process " + process.pid(), e);
        }
    }

    static List<ProcessHandle> withWorkingFolder(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(p -> link(PROC.resolve(p.pid() + "/cwd")).filter(folder.toString()::equals).isPresent())
                .toList();
    }

    static boolean visible() {
        return Files.isDirectory(PROC.resolve("self/fd"));
    }

    static Optional<String> link(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    static String command(long pid) {
        try {
            var line = Files.readString(PROC.resolve(pid + "/cmdline")).replace('\0', ' ').strip();
            return line.length() > 200 ? line.substring(0, 200) + "…" : line;
        } catch (IOException e) {
            return ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElse("unknown command");
        }
    }

    // A killed child whose parent does not reap it still counts as alive for ProcessHandle.
    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
