package io.edrs.platform.language;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** What counts as one word of a text. */
public enum Cut {

    /** Letters and digits, a decimal number in one; marks are left out: for what a text says. */
    WORDS("\\p{N}+(?:[.,]\\p{N}+)+|[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?"),
    /** Letters and digits, and each mark between them: for what stands where in a passage. */
    TERMS("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*|\\S"),
    /** Compounds, codes, paths and addresses in one, and each mark: for the grammar of a sentence. */
    TOKENS("[\\p{L}\\p{N}]+(?:[-.'’_/:@&][\\p{L}\\p{N}]+)*|\\S");

    private static final int LONGEST_REMEMBERED = 1_000;
    private static final int REMEMBERED = 500_000;

    private final Pattern word;
    private final Recent<String, Text> read = Recent.texts(REMEMBERED);

    Cut(String word) {
        this.word = Pattern.compile(word);
    }

    Text read(String text) {
        return text.length() > LONGEST_REMEMBERED ? cut(text) : read.get(text, this::cut);
    }

    private Text cut(String text) {
        var words = new ArrayList<Word>();
        var matcher = word.matcher(text);
        while (matcher.find()) {
            var found = matcher.group();
            var norm = Character.isLetterOrDigit(found.codePointAt(0)) ? Words.norm(found) : "";
            words.add(new Word(found, norm, Words.stem(norm), matcher.start(), matcher.end()));
        }
        return new Text(text, words);
    }
}
