package io.edrs.launcher.backup;

import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.servers.Trees;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Fills the databases that the variables name now from those that they named when the backup was made. */
final class DatabaseLoading implements AutoCloseable {

    /** How the header names a database by URL; its variables follow. */
    static final String PART = "database of ";
    private final DatabasesByUrl now;
    private final Consumer<String> progress;

    DatabaseLoading(Map<String, String> variables, Consumer<String> progress) {
        this.now = DatabasesByUrl.named(variables);
        this.progress = progress;
    }

    /** Refuses before anything is unpacked: each needs an empty database of its own, named by all the variables that named it. */
    void require(ArchiveHeader header) {
        var taken = new HashSet<DatabasesByUrl.One>();
        for (var part : header.parts()) {
            if (part.name().startsWith(PART)) {
                var variables = List.of(part.name().substring(PART.length()).split(" "));
                var target = target(variables, part.detail());
                if (!taken.add(target)) {
                    throw refused("%s name one database now and named different ones in the backup; give each an empty one.".formatted(target.variables()));
                }
                target.copied().requireEmpty();
            }
        }
    }

    private DatabasesByUrl.One target(List<String> variables, String place) {
        return now.all().stream().filter(one -> one.variables().containsAll(variables)).findFirst()
                .orElseThrow(() -> refused(("The backup holds the database %s; set %s to the URL of an empty PostgreSQL database to restore it into, or leave it"
                        + " out with --without-other-stores.").formatted(place, String.join(" and ", variables))));
    }

    /** Fills them and takes what they were filled from out of the unpacked folder. */
    void load(Path unpacked) {
        for (var kept : KeptDatabase.in(unpacked)) {
            progress.accept("filling " + kept.place());
            kept.load(unpacked, target(kept.variables(), kept.place()).copied());
        }
        Trees.delete(unpacked.resolve(KeptDatabase.ROOT));
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }

    @Override
    public void close() {
        now.close();
    }
}
