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
    /** The number of threads, counted from the state in {@code /proc/<pid>/stat}. */
    private static final int THREADS = 17;
    private static final int FLAGS = 6;
    private static final long EXITING = 0x4;
    private static final long KILL_PENDING = 1L << 8;

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

    /** Says whether the process has been killed and is only not gone yet: a large one takes a moment to give back its memory. */
    static boolean isEnding(long pid) {
        try {
            var fields = state(pid);
            return "ZX".contains(fields[0]) || (Long.parseLong(fields[FLAGS]) & EXITING) != 0 || isKillPending(pid);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isKillPending(long pid) throws IOException {
        return Files.readAllLines(PROC.resolve(pid + "/status")).stream()
                .filter(line -> line.startsWith("SigPnd:") || line.startsWith("ShdPnd:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(line.indexOf(':') + 1).strip(), 16) & KILL_PENDING) != 0);
    }

    private static String[] state(long pid) throws IOException {
        var stat = Files.readString(PROC.resolve(pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    // A killed child whose parent does not reap it still counts as alive for ProcessHandle. A first thread may be a
    // zombie while others still hold the sockets, so only the last one counts.
    private static boolean isZombie(long pid) {
        try {
            var fields = state(pid);
            return fields[0].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
        } catch (IOException e) {
            return false;
        }
    }
}
