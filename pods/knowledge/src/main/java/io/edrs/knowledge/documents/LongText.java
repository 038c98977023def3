package io.edrs.knowledge.documents;

import io.edrs.platform.language.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Sentences, and for text that is no sentence (one line of a megabyte) pieces at blanks. */
final class LongText {

    private static final int MAX_WORDS = 400;
    private static final int MAX_CHARACTERS = 4_000;

    private LongText() {}

    static List<String> sentences(String paragraph) {
        var pieces = new ArrayList<String>();
        for (var sentence : Sentences.ofParagraph(paragraph)) {
            if (sentence.length() <= MAX_CHARACTERS && Words.count(sentence) <= MAX_WORDS) {
                pieces.add(sentence);
            } else {
                cut(sentence, MAX_CHARACTERS / 2, pieces);
            }
        }
        return pieces;
    }

    /** Cuts at the last blank before the length, else between two characters. */
    static void cut(String text, int length, List<String> pieces) {
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + length, text.length());
            if (end < text.length()) {
                int blank = text.lastIndexOf(' ', end);
                end = blank > start ? blank : Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
            }
            var piece = text.substring(start, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            start = end;
        }
    }
}
