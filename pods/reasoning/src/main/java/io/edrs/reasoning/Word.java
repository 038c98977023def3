package io.edrs.reasoning;

/**
 * A word in a text.
 *
 * @param text as written
 * @param norm lower case, without accents and possessive; numbers without grouping
 * @param stem what words of one family share
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
public record Word(String text, String norm, String stem, int start, int end) {

    /** Whether it begins with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it contains a digit. */
    public boolean digits() {
        return norm.chars().anyMatch(Character::isDigit);
    }

    /** Whether it is a number and nothing else. */
    public boolean number() {
        return Character.isDigit(norm.charAt(0)) && norm.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** Whether it says nothing by itself. */
    public boolean stop() {
        return Words.isStop(norm);
    }
}
