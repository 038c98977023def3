package io.edrs.reasoning.english;

/**
 * A word or mark of a sentence.
 *
 * @param text as written
 * @param lower in lower case
 * @param tag its part of speech (Universal Dependencies), or {@code PUNCT}
 * @param quoted whether it is a phrase in quotation marks, which is a name
 */
record Token(String text, String lower, String tag, boolean quoted) {

    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Written in capitals alone, as "US" is. */
    boolean acronym() {
        return text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0)) || quoted || text.codePointAt(0) == '#';
    }

    boolean is(String tagged) {
        return tag.equals(tagged);
    }
}
