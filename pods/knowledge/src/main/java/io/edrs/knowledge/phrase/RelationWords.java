package io.edrs.knowledge.phrase;

import io.edrs.platform.language.StopWords;
import io.edrs.platform.language.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that say how things belong together, those of one family alike; sets of them are kept as 64 bits (Bloom 1970). */
final class RelationWords {

    private static final Map<String, String> FAMILIES = families();

    private RelationWords() {}

    /** The bits of a word, two; none for a word that says nothing. */
    static long bits(String norm) {
        if (StopWords.isGrammar(norm)) {
            return 0;
        }
        var hash = family(norm).hashCode() * 0x9E3779B97F4A7C15L;
        return 1L << (hash >>> 58) | 1L << (hash >>> 52 & 63);
    }

    /** The bits of all words of a text. */
    static long bitsOf(String text) {
        return Words.of(text).stream().mapToLong(word -> bits(word.norm())).reduce(0, (one, other) -> one | other);
    }

    /** The family of a word: what the lexicon says, else its stem. */
    static String family(String norm) {
        var known = FAMILIES.get(norm);
        var stem = Words.stem(norm);
        return known != null ? known : FAMILIES.getOrDefault(stem, stem);
    }

    private static Map<String, String> families() {
        var families = new HashMap<String, String>();
        lines("relation-families.txt").lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            var words = line.strip().split("\\s+");
            Arrays.stream(words).forEach(word -> families.put(word, "=" + words[0]));
        });
        return Map.copyOf(families);
    }

    private static String lines(String file) {
        try (var stream = RelationWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The word list %s is not on the class path.".formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The word list %s cannot be read.".formatted(file), e);
        }
    }
}
