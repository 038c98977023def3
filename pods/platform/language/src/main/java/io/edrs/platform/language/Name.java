package io.edrs.platform.language;

import java.util.List;

/**
 * A name, code or quoted phrase in a text.
 *
 * @param words its words, in order
 */
public record Name(String text, List<Word> words) {

    /** Whether a digit is in it: a code, a room, a model number. */
    public boolean code() {
        return words.stream().anyMatch(Word::digits);
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }
}
