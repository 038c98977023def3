package io.edrs.platform.language;

import java.util.Set;

/** Words that say nothing by themselves. */
public final class StopWords {

    private static final Set<String> GRAMMAR = Lexicon.words("stop-words.txt");
    private static final Set<String> ASKING = Lexicon.words("asking-words.txt");

    private StopWords() {}

    /** Whether a normal form is grammar only: an article, a pronoun, an auxiliary, a preposition, a question word. */
    public static boolean isGrammar(String norm) {
        return norm.isEmpty() || GRAMMAR.contains(norm);
    }

    /** Whether a normal form is that or a word of asking, as "tell", "please" or "exactly". */
    public static boolean isEmpty(String norm) {
        return GRAMMAR.contains(norm) || ASKING.contains(norm);
    }
}
