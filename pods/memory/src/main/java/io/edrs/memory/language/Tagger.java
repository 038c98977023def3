package io.edrs.memory.language;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Words with their parts of speech, by OpenNLP's English model. */
@Singleton
public class Tagger {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final int LONGEST = 2_000;

    private final POSModel model;
    // To make a tagger costs more than to tag a sentence, and none may be shared while it works.
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    public Tagger() {
        try (var stream = Tagger.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("The language model %s is not on the class path.".formatted(MODEL));
            }
            model = new POSModel(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The language model %s cannot be read.".formatted(MODEL), e);
        }
    }

    /** The words of the text, of a long one those at its beginning. */
    public List<Token> tokens(String text) {
        var words = Stems.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        if (words.isEmpty()) {
            return words;
        }
        var waiting = idle.poll();
        var tagger = waiting == null ? new POSTaggerME(model) : waiting;
        var tags = tagger.tag(words.stream().map(Token::text).toArray(String[]::new));
        idle.add(tagger);
        var tagged = new ArrayList<Token>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            var word = words.get(i);
            tagged.add(new Token(word.text(), word.stem(), tags[i], word.start(), word.end()));
        }
        return tagged;
    }
}
