package io.edrs.platform.language;

/**
 * A word with its part of speech.
 *
 * @param tag of Universal Dependencies
 */
public record Token(Word word, String tag) {

    /** As written. */
    public String text() {
        return word.text();
    }

    /** Where it starts in the text. */
    public int start() {
        return word.start();
    }

    /** Where it ends, exclusive. */
    public int end() {
        return word.end();
    }

    /** Whether it is one of these parts of speech. */
    public boolean is(String... tags) {
        for (var one : tags) {
            if (tag.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names a thing. */
    public boolean isNoun() {
        return is("NOUN", "PROPN");
    }

    /** Whether it is part of a name. */
    public boolean isName() {
        return is("PROPN");
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return is("NUM") || Character.isDigit(text().charAt(0));
    }
}
