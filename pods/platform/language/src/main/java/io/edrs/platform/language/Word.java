package io.edrs.platform.language;

/**
 * A word in a text.
 *
 * @param text as written
 * @param norm lower case, without accents and possessive; numbers without grouping; empty for a mark
 * @param stem what words of one family share
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
public record Word(String text, String norm, String stem, int start, int end) {

    /** Whether it is more than a mark. */
    public boolean isWord() {
        return !norm.isEmpty();
    }

    /** Whether it begins with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it contains a digit. */
    public boolean digits() {
        // Asked of every word of every row: a loop makes no garbage.
        for (var i = 0; i < norm.length(); i++) {
            if (Character.isDigit(norm.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a number and nothing else. */
    public boolean number() {
        return isWord() && Character.isDigit(norm.charAt(0)) && norm.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** Whether it says nothing by itself. */
    public boolean stop() {
        return StopWords.isEmpty(norm);
    }

    /** Whether it is grammar only. */
    public boolean grammar() {
        return StopWords.isGrammar(norm);
    }

    /** Whether it is this mark or word, as written. */
    public boolean is(String written) {
        return text.equals(written);
    }
}
