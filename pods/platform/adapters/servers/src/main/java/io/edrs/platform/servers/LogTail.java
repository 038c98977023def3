package io.edrs.platform.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The end of a server's newest log file, for an error message. */
record LogTail(Path folder, String prefix) {
    private static final int BYTES = 2_000;

    String describe() {
        try {
            return newest().map(LogTail::quote).orElse("it left no log in " + folder);
        } catch (IOException | UncheckedIOException e) {
            return "its log in " + folder + " cannot be read";
        }
    }

    private Optional<Path> newest() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> !file.toString().endsWith(".gz") && file.toFile().length() > 0)
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }

    private static String quote(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var length = (int) Math.min(BYTES, file.length());
            var bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            return "its log " + log + " ends with:\n" + new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
