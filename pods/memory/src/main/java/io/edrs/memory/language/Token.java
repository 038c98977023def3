package io.edrs.memory.language;

/**
 * A word at its place in a text.
 *
 * @param stem the stem of its family (Porter 1980), lower case
 * @param tag its part of speech (Universal Dependencies), {@code X} when it was not asked for
 */
public record Token(String text, String stem, String tag, int start, int end) {

    /** Whether it is part of a name. */
    public boolean isName() {
        return tag.equals("PROPN");
    }

    /** Whether it names a thing. */
    public boolean isNoun() {
        return tag.equals("NOUN") || isName();
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return tag.equals("NUM") || Character.isDigit(text.charAt(0));
    }

    /** Whether it says something by itself. */
    public boolean isContent() {
        return !Stems.isStop(text);
    }
}
