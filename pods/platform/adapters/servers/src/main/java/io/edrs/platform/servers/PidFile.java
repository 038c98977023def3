package io.edrs.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by id and start time, so that a reused id is never taken for it. */
final class PidFile {
    private static final long CLOCK_TOLERANCE_MS = 2_000;
    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        PrivateFiles.write(file, process.pid() + "\n" + startMillis(process) + "\n");
    }

    Optional<ProcessHandle> running() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var lines = PrivateFiles.read(file).lines().toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        var started = Long.parseLong(lines.get(1).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(Processes::isAlive)
                .filter(p -> Math.abs(startMillis(p) - started) <= CLOCK_TOLERANCE_MS);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
