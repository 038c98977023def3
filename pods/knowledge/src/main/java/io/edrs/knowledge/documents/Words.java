package io.edrs.knowledge.documents;

/** Counts words: runs of anything but blanks, and at least one for every eight characters, for scripts that write without blanks. */
final class Words {

    private static final int CHARACTERS = 8;

    private Words() {}

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
