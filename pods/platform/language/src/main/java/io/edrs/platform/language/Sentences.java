package io.edrs.platform.language;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Sentences of English text, by OpenNLP's model. */
final class Sentences {

    private static final int LONGEST_REMEMBERED = 4_000;
    private static final int REMEMBERED = 1_000_000;
    private static final int MOST_IDLE = 2 * Runtime.getRuntime().availableProcessors();
    private static final SentenceModel MODEL = Lexicon.model("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    // None may be shared while it works.
    private static final Queue<SentenceDetectorME> IDLE = new ArrayBlockingQueue<>(MOST_IDLE);
    private static final Recent<String, List<String>> SPLIT = Recent.texts(REMEMBERED);

    private Sentences() {}

    static List<String> of(String text) {
        return text.length() > LONGEST_REMEMBERED ? detect(text) : SPLIT.get(text, Sentences::detect);
    }

    private static List<String> detect(String text) {
        var waiting = IDLE.poll();
        var detector = waiting == null ? new SentenceDetectorME(MODEL) : waiting;
        try {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                    .flatMap(line -> Arrays.stream(detector.sentDetect(line))).map(String::strip).toList();
        } finally {
            IDLE.offer(detector);
        }
    }
}
