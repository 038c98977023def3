package io.edrs.task.decomposer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech by OpenNLP's English model. */
@Singleton
final class Tagger {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[-.'’_/:@][\\p{L}\\p{N}]+)*|\\S");

    private final POSModel model;

    Tagger() {
        try (var stream = Tagger.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("The language model %s is not on the class path.".formatted(MODEL));
            }
            model = new POSModel(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The language model %s cannot be read.".formatted(MODEL), e);
        }
    }

    List<Token> tokens(String text) {
        var places = TOKEN.matcher(text).results().toList();
        var tags = new POSTaggerME(model).tag(places.stream().map(place -> place.group()).toArray(String[]::new));
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < tags.length; i++) {
            tokens.add(new Token(places.get(i).group(), places.get(i).start(), places.get(i).end(), tags[i]));
        }
        return tokens;
    }
}
