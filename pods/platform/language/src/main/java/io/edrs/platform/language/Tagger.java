package io.edrs.platform.language;

import jakarta.inject.Singleton;
import java.util.List;

/** Parts of speech and sentences; all taggers of a process share one model and what it said lately. */
@Singleton
public class Tagger {

    /** The tag of each word: {@code NOUN}, {@code PROPN}, {@code VERB}, {@code AUX}, {@code ADJ}, {@code NUM}, … */
    public List<String> tags(List<Word> words) {
        return words instanceof Text text ? text.tags() : PartsOfSpeech.of(words);
    }

    /** The sentences of a text, each verbatim; line breaks and list bullets end a sentence. */
    public List<String> sentences(String text) {
        return Sentences.of(text);
    }
}
