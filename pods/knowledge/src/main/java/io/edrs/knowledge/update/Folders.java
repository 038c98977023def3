package io.edrs.knowledge.update;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folders of this machine that the configuration lets be watched. */
@Singleton
final class Folders {

    private static final int MOST_FILES = 100_000;

    private final List<Path> allowed;

    Folders(UpdateConfig config) {
        this.allowed = Arrays.stream(config.folders().split(",")).map(String::strip).filter(text -> !text.isEmpty()).map(Path::of).toList();
    }

    /** The real path, links resolved. Throws {@code SOURCE_INVALID} when it may not be watched. */
    Path checked(String folder) {
        try {
            var real = Path.of(folder).toRealPath();
            for (var root : allowed) {
                if (Files.isDirectory(real) && Files.exists(root) && real.startsWith(root.toRealPath())) {
                    return real;
                }
            }
        } catch (IOException | InvalidPathException e) {
            // Said the same as of a folder that may not be seen: nobody learns what is there.
        }
        throw new EdrsException(UpdateError.SOURCE_INVALID, "'%s' is no folder that may be watched; EDRS_WATCHED_FOLDERS names those that may."
                .formatted(folder.length() > 120 ? folder.substring(0, 120) + "…" : folder));
    }

    /** Its files by their path within, hidden ones and links left out. */
    Map<String, Path> files(Path folder) {
        var files = new TreeMap<String, Path>();
        try (var walk = Files.walk(folder)) {
            walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).filter(file -> !file.getFileName().toString().startsWith("."))
                    .limit(MOST_FILES).forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's content; at most one byte more than may be ingested. */
    byte[] read(Path file, int most) {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
