package io.edrs.reasoning;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Parts of speech (Universal Dependencies tags) and sentences, by OpenNLP's English models. */
@Singleton
public class Tagger {

    private final POSModel words;
    private final SentenceModel sentences;
    private final Recent<List<String>, List<String>> tagged = new Recent<>(2_000);

    public Tagger() {
        try (var pos = open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"); var ends = open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
            words = new POSModel(pos);
            sentences = new SentenceModel(ends);
        } catch (IOException failed) {
            throw new UncheckedIOException("A language model on the class path could not be read.", failed);
        }
    }

    /** The tag of each word: {@code NOUN}, {@code PROPN}, {@code VERB}, {@code AUX}, {@code ADJ}, {@code NUM}, … */
    public List<String> tags(List<Word> text) {
        return text.isEmpty() ? List.of()
                : tagged.get(text.stream().map(Word::text).toList(), one -> List.of(new POSTaggerME(words).tag(one.toArray(String[]::new))));
    }

    /** The sentences of a text, each verbatim; line breaks and list bullets end a sentence. */
    public List<String> sentences(String text) {
        var detector = new SentenceDetectorME(sentences);
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .flatMap(line -> List.of(detector.sentDetect(line)).stream()).map(String::strip).toList();
    }

    private static java.io.InputStream open(String name) {
        var stream = Tagger.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The language model %s is not on the class path.".formatted(name));
        }
        return stream;
    }
}
