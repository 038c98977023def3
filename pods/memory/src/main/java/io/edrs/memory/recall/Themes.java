package io.edrs.memory.recall;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What people are asked about in one way and tell of in another: who is asked where they live has said that they got the keys.
 * A question is searched by such a telling too, as if it were its answer (after HyDE, Gao et al. 2022, without a model of language).
 */
@Singleton
final class Themes {

    private static final String FILE = "themes.txt";
    private static final int MOST = 2;

    /** @param asked stems by which a question has it @param words of who tells @param telling such words as a sentence */
    record Theme(Set<String> asked, String words, String telling) {}

    private final List<Theme> themes = read();
    private final Map<Theme, float[]> vectors = new ConcurrentHashMap<>();
    private final EmbeddingModel model;

    Themes(EmbeddingModel model) {
        this.model = model;
    }

    /** The themes of a question, those named first in it first. */
    List<Theme> of(Question question) {
        return question.words().stream().flatMap(word -> Words.of(word).stream().map(Word::stem))
                .flatMap(stem -> themes.stream().filter(theme -> theme.asked().contains(stem))).distinct().limit(MOST).toList();
    }

    /** The vector of a telling, embedded at its first use. */
    float[] vector(Theme theme) {
        return vectors.computeIfAbsent(theme, unseen -> model.embed(unseen.telling()).content().vector());
    }

    private static List<Theme> read() {
        try (var stream = Themes.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The list %s is not on the class path.".formatted(FILE));
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Themes::theme).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list %s cannot be read.".formatted(FILE), e);
        }
    }

    private static Theme theme(String line) {
        var parts = line.split(" \\| ");
        return new Theme(Words.of(parts[0]).stream().map(Word::stem).collect(Collectors.toSet()), parts[1], parts[2]);
    }
}
