package io.edrs.knowledge.phrase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech (Universal Dependencies tags) by OpenNLP's English model. */
final class Tagger {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private final POSModel model;
    // To make a tagger costs more than to tag a sentence, and none may be shared while it works.
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

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

    /** The tag of each term, in order. */
    String[] tags(List<Term> terms) {
        var waiting = idle.poll();
        var tagger = waiting == null ? new POSTaggerME(model) : waiting;
        try {
            return tagger.tag(terms.stream().map(Term::text).toArray(String[]::new));
        } finally {
            idle.add(tagger);
        }
    }
}
