package io.edrs.launcher.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file, an archive or a URL to be ingested. @param file null for a URL */
record Ingestible(@Nullable Path file, String name) {

    /** What a path or URL stands for: all files of a folder but hidden ones. */
    static Stream<Ingestible> in(String place) {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            return Stream.of(new Ingestible(null, place));
        }
        var path = Path.of(place);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no file or folder '%s'.".formatted(path));
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException("'%s' is neither a file nor a folder.".formatted(path));
        }
        if (Files.isRegularFile(path)) {
            return Stream.of(new Ingestible(path, path.getFileName().toString()));
        }
        try (var walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted()
                    .map(file -> new Ingestible(file, path.relativize(file).toString())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    boolean isArchive() {
        var lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(".zip", ".tar", ".tar.gz", ".tgz").anyMatch(lower::endsWith);
    }
}
