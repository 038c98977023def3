package io.edrs.launcher.backup;

import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where backups lie: finished ones, and what an interrupted one left. */
public record BackupFolder(Path folder) {

    /** How a finished backup's name ends. */
    public static final String ENDING = ".edrsbackup";
    /** How an unfinished one's does. */
    static final String UNFINISHED = ENDING + ".part";

    /** @param header empty when the file says nothing readable @param problem what is wrong with it, empty when nothing is */
    public record Entry(Path file, long bytes, Optional<ArchiveHeader> header, String problem) {}

    /** Every backup, the newest first; unfinished ones and files that are none are named as such. */
    public List<Entry> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ENDING) || name(file).endsWith(UNFINISHED))
                    .sorted(Comparator.comparing(BackupFolder::name).reversed()).map(BackupFolder::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** Runs while no other backup is written here, after clearing what an interrupted one left. */
    <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                requireHeld(lock);
                clear();
                return work.get();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The folder '%s' cannot be written to: %s.".formatted(folder, e), e);
        }
    }

    private void requireHeld(@Nullable FileLock lock) {
        if (lock == null) {
            throw busy();
        }
    }

    private EdrsException busy() {
        return new EdrsException(KernelError.VERSION_CONFLICT, "Another backup is being written to '%s'; wait for it.".formatted(folder));
    }

    private void clear() throws IOException {
        for (var entry : list()) {
            if (name(entry.file()).endsWith(UNFINISHED)) {
                Files.delete(entry.file());
            }
        }
    }

    /** Gives the finished file its name, for good. */
    static Path publish(Path draft) {
        var file = draft.resolveSibling(name(draft).replace(UNFINISHED, ENDING));
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot name the backup " + file, e);
        }
    }

    private static Entry entry(Path file) {
        try {
            if (name(file).endsWith(UNFINISHED)) {
                return new Entry(file, Files.size(file), Optional.empty(), "unfinished: the next 'create' removes it");
            }
            return new Entry(file, Files.size(file), Optional.of(ArchiveHeader.of(file)), "");
        } catch (EdrsException e) {
            return new Entry(file, -1, Optional.empty(), e.getMessage());
        } catch (IOException e) {
            return new Entry(file, -1, Optional.empty(), "cannot be read: " + e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
