package io.edrs.platform.adapters.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes and deletions that have reached the disk, their folders included, when the call returns. */
record DurableFiles(Path root, Path unfinished) {

    void write(Path target, byte[] bytes) throws IOException {
        makeFolder(unfinished);
        makeFolder(target.getParent());
        var aside = Files.createTempFile(unfinished, "put", "");
        try {
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    boolean delete(Path file) throws IOException {
        var deleted = Files.isDirectory(file.getParent()) && Files.deleteIfExists(file);
        if (deleted) {
            force(file.getParent());
        }
        return deleted;
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        for (var made = folder; made.startsWith(root); made = made.getParent()) {
            force(made);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
