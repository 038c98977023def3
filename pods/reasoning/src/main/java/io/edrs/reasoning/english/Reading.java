package io.edrs.reasoning.english;

import java.util.List;

/**
 * Sentences read together.
 *
 * @param sentences every one given, in order, read or not
 */
public record Reading(List<Sentence> sentences, Vocabulary vocabulary) {

    public Reading {
        sentences = List.copyOf(sentences);
    }

    /** The share of sentences that were read, in 0..1; 1 for none. */
    public double coverage() {
        return sentences.isEmpty() ? 1 : (double) sentences.stream().filter(Sentence::read).count() / sentences.size();
    }

    /** Whether there was no time for some of them. */
    public boolean cut() {
        return sentences.stream().anyMatch(sentence -> sentence.why().equals(Sentence.NO_TIME));
    }
}
