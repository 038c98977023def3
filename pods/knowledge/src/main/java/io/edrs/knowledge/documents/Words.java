package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Counts words: runs of anything but blanks, and at least one for every eight characters, for scripts that write without blanks. */
final class Words {

    private static final int CHARACTERS = 8;

    private Words() {}

    /** The words in lower case, without marks of punctuation. */
    static List<String> plain(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(Character.toLowerCase(c));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return Math.max(words, text.length() / CHARACTERS);
    }
}
