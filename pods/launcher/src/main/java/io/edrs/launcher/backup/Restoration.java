package io.edrs.launcher.backup;

import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.adapters.archive.ArchiveReader;
import io.edrs.platform.adapters.archive.Manifest;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts a backup into a new home: the home appears whole, after everything was checked, or not at all. */
public final class Restoration {

    private static final String UNFINISHED = ".restoring";

    private final ArchiveKey key;
    private final Consumer<String> progress;

    public Restoration(ArchiveKey key, Consumer<String> progress) {
        this.key = key;
        this.progress = progress;
    }

    /** What becomes of what the backup holds of stores by URL. */
    @FunctionalInterface
    interface Databases {

        /** They stay in the folder. */
        Databases KEPT = (unpacked, manifest) -> { };
        /** They are left out. */
        Databases DROPPED = (unpacked, manifest) -> {
            Trees.delete(unpacked.resolve(KeptDatabase.ROOT));
            Trees.delete(unpacked.resolve(KeptItems.ROOT));
        };

        void take(Path unpacked, Manifest manifest);
    }

    /**
     * Unpacks the archive to be the home, which must be empty or not there, with a copy of the keys of tenants when one is given,
     * and fills the stores that the variables name, which must be empty too.
     */
    public Manifest restore(Path archive, Path home, @Nullable Path keys, Map<String, String> variables) {
        var header = ArchiveHeader.of(archive);
        try (var databases = new DatabaseLoading(variables, progress); var originals = new OriginalLoading(header, variables, progress)) {
            databases.require(header);
            return restore(archive, home, keys, (unpacked, manifest) -> {
                DerivedStores.requireEmpty(variables, DerivedStores.tenants(manifest, unpacked));
                originals.requireEmpty(unpacked);
                databases.load(unpacked);
                originals.load(unpacked);
            });
        }
    }

    /** The same without the stores by URL. */
    public Manifest restore(Path archive, Path home, @Nullable Path keys) {
        return restore(archive, home, keys, Databases.DROPPED);
    }

    Manifest restore(Path archive, Path home, @Nullable Path keys, Databases databases) {
        var target = home.toAbsolutePath().normalize();
        requireEmpty(target);
        if (keys != null && !Files.isDirectory(keys)) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "There is no folder of keys '%s'.".formatted(keys));
        }
        var draft = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            // What an interrupted one left.
            Trees.delete(draft);
            Files.createDirectories(target.getParent());
            Files.createDirectory(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var manifest = ArchiveReader.unpack(archive, key, draft, new Pace("unpacking", Files.size(archive), progress));
            if (keys != null) {
                copy(keys, draft.resolve(Home.KEYS));
            }
            databases.take(draft, manifest);
            Files.deleteIfExists(target);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore into " + target, e);
        } finally {
            Trees.delete(draft);
        }
    }

    private static void copy(Path keys, Path to) throws IOException {
        for (var path : Trees.walk(keys)) {
            Files.copy(path, to.resolve(keys.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void requireEmpty(Path home) {
        try {
            if (Files.exists(home) && (!Files.isDirectory(home) || !isEmpty(home))) {
                throw new EdrsException(KernelError.REQUEST_INVALID, ("'%s' is not empty; restore into a new folder, try it, and then"
                        + " put it where the old one was.").formatted(home));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
