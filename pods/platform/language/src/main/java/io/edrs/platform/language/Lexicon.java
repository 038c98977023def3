package io.edrs.platform.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists beside this class, in which lines starting with {@code #} are comments, and the models on the class path. */
final class Lexicon {

    private Lexicon() {}

    /** Makes a model of its file. */
    interface Reader<T> {
        T read(InputStream file) throws IOException;
    }

    static List<String> lines(String name) {
        return model(name, stream -> {
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        });
    }

    static Set<String> words(String name) {
        return lines(name).stream().flatMap(line -> List.of(line.split("\\s+")).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, String> pairs(String name) {
        return lines(name).stream().map(line -> line.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    static <T> T model(String name, Reader<T> reader) {
        try (var stream = Lexicon.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The language file %s is not on the class path.".formatted(name));
            }
            return reader.read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException("The language file %s cannot be read.".formatted(name), failed);
        }
    }
}
