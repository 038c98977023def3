package io.edrs.launcher.backup;

import io.edrs.platform.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A quick second copy of broker and blobs, made while they are held. Files that are written once and then only read are
 * linked; the others are copied.
 */
final class Staging {

    /** Pids, and configuration that is written at every start. */
    private static final Set<String> LEFT = Set.of("pulsar/pulsar.pid", "pulsar/conf", "pulsar/functions/download", "blobs/~unfinished");
    /** A log of entries that is no longer written to may still be flushed for a while. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final Home home;
    private final Instant now;
    private final Runnable requireTime;

    Staging(Home home, Instant now, Runnable requireTime) {
        this.home = home;
        this.now = now;
        this.requireTime = requireTime;
    }

    /** Copies everything but the database into the staging folder. */
    void fill() {
        for (var root : home.besidesDatabase()) {
            for (var path : Trees.walk(root)) {
                if (LEFT.stream().noneMatch(left -> Path.of(home.name(path)).startsWith(left))) {
                    requireTime.run();
                    copy(path, home.staging().resolve(home.name(path)));
                }
            }
        }
    }

    private void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else if (Files.isRegularFile(from)) {
                Files.createDirectories(to.getParent());
                file(from, to);
            }
        } catch (NoSuchFileException gone) {
            // A server that still runs may delete a file that it has replaced; the one that replaces it is copied.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from, e);
        }
    }

    private void file(Path from, Path to) throws IOException {
        if (isWrittenOnce(from)) {
            try {
                Files.createLink(to, from);
                return;
            } catch (UnsupportedOperationException | FileSystemException linksNotAllowed) {
                // Copied then.
            }
        }
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private boolean isWrittenOnce(Path file) throws IOException {
        var name = home.name(file);
        if (name.startsWith(Home.BLOBS + "/") || name.endsWith(".sst")) {
            return true;
        }
        return name.matches("pulsar/bookkeeper/current/[0-9a-f]+\\.(log|txn)") && !isNewest(file)
                && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(SETTLED));
    }

    private static boolean isNewest(Path file) throws IOException {
        var ending = file.toString().substring(file.toString().lastIndexOf('.'));
        try (var beside = Files.list(file.getParent())) {
            return beside.filter(other -> other.toString().endsWith(ending)).allMatch(other -> number(other) <= number(file));
        }
    }

    private static long number(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.lastIndexOf('.')), 16);
    }
}
