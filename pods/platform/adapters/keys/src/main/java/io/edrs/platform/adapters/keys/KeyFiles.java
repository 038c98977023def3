package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** A folder of small secret files, readable by its owner alone; changes are whole, forced to disk and one at a time among processes. */
record KeyFiles(Path folder, Object turn) {

    // A file lock holds off other processes, not other threads of this one.
    private static final ConcurrentMap<Path, Object> TURNS = new ConcurrentHashMap<>();

    static KeyFiles in(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute.getParent());
                Files.createDirectory(absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            if (!Files.isDirectory(absolute)) {
                throw failed(absolute, e);
            }
        }
        return new KeyFiles(absolute, TURNS.computeIfAbsent(absolute, path -> new Object()));
    }

    /** The file's text, made by one of all who ask when it is not there. */
    String readOrMake(Path file, Supplier<String> text) {
        return alone(() -> {
            if (!Files.exists(file)) {
                replace(file, text.get());
            }
            return Files.readString(file);
        });
    }

    /** Runs while nobody else changes the folder. */
    <T> T alone(Work<T> work) {
        synchronized (turn) {
            try (var channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.run();
            } catch (IOException e) {
                throw failed(folder, e);
            }
        }
    }

    void replace(Path file, String text) throws IOException {
        var aside = Files.createTempFile(folder, ".new", "");
        Files.writeString(aside, text);
        force(aside, StandardOpenOption.WRITE);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    static EdrsException failed(Path path, IOException cause) {
        return new EdrsException(KernelError.STORE_UNAVAILABLE, "The keys in " + path + " cannot be read or written: " + cause, cause);
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
