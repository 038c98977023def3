package io.edrs.launcher.backup;

import io.edrs.platform.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A data folder and what of it belongs into a backup. */
record Home(Path folder) {

    static final String DATABASE = "postgres";
    static final String BROKER = "pulsar";
    static final String BLOBS = "blobs";
    static final String KEYS = "keys";
    static final String STAGING = "backup-staging";
    /** Keys are kept apart so that destroying one reaches the backups; the rest is made anew. */
    private static final Set<String> LEFT = Set.of(KEYS, "run", "logs", "index", "servers", "backups", STAGING, DATABASE);

    Path staging() {
        return folder.resolve(STAGING);
    }

    Path cluster() {
        return folder.resolve(DATABASE).resolve("cluster");
    }

    /** The passwords of the database's roles. */
    Path secrets() {
        return folder.resolve(DATABASE).resolve("secrets");
    }

    /** Everything to copy of one moment, besides the database. */
    List<Path> besidesDatabase() {
        try (var all = Files.list(folder)) {
            return all.filter(path -> !LEFT.contains(path.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** The name in the archive. */
    String name(Path path) {
        return folder.relativize(path).toString();
    }

    /** The sizes of a part, as they are now. */
    static Size size(List<Path> roots) {
        var files = roots.stream().filter(Files::exists).flatMap(root -> Trees.walk(root).stream()).filter(Files::isRegularFile).toList();
        return new Size(files.size(), files.stream().mapToLong(Home::length).sum());
    }

    record Size(int files, long bytes) {}

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
