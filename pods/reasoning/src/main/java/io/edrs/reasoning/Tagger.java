package io.edrs.reasoning;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Parts of speech (Universal Dependencies tags) and sentences, by OpenNLP's English models. */
@Singleton
public class Tagger {

    private static final int LONGEST_REMEMBERED = 4_000;

    private final POSModel words;
    private final SentenceModel sentences;
    // To make a tagger costs more than to tag a sentence, and none may be shared while it works.
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();
    private final Recent<List<String>, List<String>> tagged = new Recent<>(2_000);
    private final Recent<String, List<String>> split = new Recent<>(4_000);

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
                : tagged.get(text.stream().map(Word::text).toList(), this::tag);
    }

    /** The sentences of a text, each verbatim; line breaks and list bullets end a sentence. */
    public List<String> sentences(String text) {
        return text.length() > LONGEST_REMEMBERED ? detect(text) : split.get(text, this::detect);
    }

    private List<String> detect(String text) {
        var detector = new SentenceDetectorME(sentences);
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .flatMap(line -> List.of(detector.sentDetect(line)).stream()).map(String::strip).toList();
    }

    private List<String> tag(List<String> text) {
        var waiting = idle.poll();
        var tagger = waiting == null ? new POSTaggerME(words) : waiting;
        var tags = List.of(tagger.tag(text.toArray(String[]::new)));
        idle.add(tagger);
        return tags;
    }

    private static java.io.InputStream open(String name) {
        var stream = Tagger.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The language model %s is not on the class path.".formatted(name));
        }
        return stream;
    }
}
