package io.edrs.platform.language;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech (Universal Dependencies tags) by OpenNLP's English model, loaded when it is first needed. */
final class PartsOfSpeech {

    private static final int MOST_IDLE = 2 * Runtime.getRuntime().availableProcessors();
    private static final POSModel MODEL = Lexicon.model("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);
    // To make a tagger costs more than to tag a sentence, and none may be shared while it works.
    private static final Queue<POSTaggerME> IDLE = new ArrayBlockingQueue<>(MOST_IDLE);

    private PartsOfSpeech() {}

    static List<String> of(List<Word> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var waiting = IDLE.poll();
        var tagger = waiting == null ? new POSTaggerME(MODEL) : waiting;
        try {
            return List.of(tagger.tag(words.stream().map(Word::text).toArray(String[]::new)));
        } finally {
            IDLE.offer(tagger);
        }
    }
}
