package io.edrs.knowledge.phrase;

/**
 * A word or a mark of a text.
 *
 * @param text as written
 * @param norm folded and in lower case, without a possessive ending; empty for a mark
 */
record Term(String text, String norm, int start, int end) {

    boolean isWord() {
        return !norm.isEmpty();
    }

    boolean isCapital() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean is(String mark) {
        return text.equals(mark);
    }
}
