package io.edrs.knowledge.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech (Universal Dependencies tags) by OpenNLP's English model, loaded at first use. */
final class Grammar {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[-.'’_/:@&][\\p{L}\\p{N}]+)*|\\S");

    private static final class Loaded {
        static final POSModel MODEL = load();
    }

    // To make a tagger costs more than to tag a sentence, and none may be shared while it works.
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    record Word(String text, int start, int end, String tag) {

        boolean is(String... tags) {
            return List.of(tags).contains(tag);
        }
    }

    List<Word> words(String sentence) {
        var places = TOKEN.matcher(sentence).results().toList();
        var waiting = idle.poll();
        var tagger = waiting == null ? new POSTaggerME(Loaded.MODEL) : waiting;
        var tags = tagger.tag(places.stream().map(place -> place.group()).toArray(String[]::new));
        idle.add(tagger);
        var words = new ArrayList<Word>();
        for (var i = 0; i < tags.length; i++) {
            words.add(new Word(places.get(i).group(), places.get(i).start(), places.get(i).end(), tags[i]));
        }
        return words;
    }

    private static POSModel load() {
        try (var stream = Grammar.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("The language model %s is not on the class path.".formatted(MODEL));
            }
            return new POSModel(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The language model %s cannot be read.".formatted(MODEL), e);
        }
    }
}
