package io.edrs.knowledge.phrase;

import io.edrs.platform.language.Cut;
import io.edrs.platform.language.StopWords;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The one form under which a phrase is known however it is written. */
public final class Terms {

    private Terms() {}

    /** The form of a phrase: its words folded, in lower case, one blank between, without a leading article where more than one follows. */
    public static String phrase(String text) {
        return key(Words.of(text, Cut.TERMS).stream().filter(Word::isWord).toList());
    }

    /** Whether a word in it is more than grammar. */
    public static boolean saysSomething(String text) {
        return Words.of(text, Cut.TERMS).stream().anyMatch(word -> !word.grammar());
    }

    static String key(List<Word> words) {
        var from = words.size() > 2 && isArticle(words.getFirst().norm()) ? 1 : 0;
        return words.stream().skip(from).map(Word::norm).filter(norm -> !norm.isEmpty()).collect(Collectors.joining(" "));
    }

    static boolean isArticle(String norm) {
        return norm.equals("the") || norm.equals("a") || norm.equals("an");
    }
}
