package io.edrs.reasoning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists beside this class; lines starting with {@code #} are comments. */
final class Lexicon {

    private Lexicon() {}

    static List<String> lines(String name) {
        var stream = Lexicon.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The word list %s is missing beside %s.".formatted(name, Lexicon.class));
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Set<String> words(String name) {
        return lines(name).stream().flatMap(line -> List.of(line.split("\\s+")).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, String> pairs(String name) {
        return lines(name).stream().map(line -> line.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
