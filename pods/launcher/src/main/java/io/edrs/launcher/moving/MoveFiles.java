package io.edrs.launcher.moving;

import io.edrs.launcher.stores.move.Move;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** What a move keeps in the data folder: the new store's URL, for its owner's eyes, and a lock against a second mover. */
record MoveFiles(Path folder, Belonging belonging) {

    private static final String REFERENCE = "file:";

    /** The reference under which every process finds the URL; one that is a reference already stays as it is. */
    String keep(String url) {
        if (url.startsWith(REFERENCE)) {
            return url;
        }
        var file = file("url");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, url);
            return REFERENCE + file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Says, to who makes backups with everything down, where the move has taken the data. */
    void mark(Move move, MoveMark.State state) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(MoveMark.END), new MoveMark(move.service(), move.port(), move.from(), move.to(), move.reference(), state).text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(MoveMark.END), e);
        }
    }

    /** The data is where the settings say. */
    void unmark() {
        try {
            Files.deleteIfExists(file(MoveMark.END));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file(MoveMark.END), e);
        }
    }

    /** Held until it is closed or its process dies. */
    FileChannel lock() {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new EdrsException(KernelError.NOT_READY, "Another command moves %s just now; --status shows how far it is.".formatted(belonging.service().name()));
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    private Path file(String end) {
        return folder.resolve("%s.%s.%s".formatted(belonging.service().name(), belonging.port().name().toLowerCase(Locale.ROOT), end));
    }
}
