package io.edrs.knowledge.claims;

import io.edrs.platform.language.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sentence is made of: the stems of its words that say something, its numbers, whether it denies. */
public record Wording(Set<String> words, Set<String> numbers, boolean isNegated) {

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:not|no|never|none|nor|neither|without|cannot)\\b|n['’]t\\b");
    /** Of that sentence. */
    public static Wording of(String sentence) {
        var words = new HashSet<String>();
        var numbers = new HashSet<String>();
        for (var word : Words.of(sentence)) {
            if (word.digits()) {
                numbers.add(word.norm());
            } else if (!word.grammar() && !word.norm().equals("never")) {
                words.add(word.stem());
            }
        }
        return new Wording(words, numbers, NEGATION.matcher(sentence).find());
    }

    /** Which share of the other's words are here too, 0..1. */
    public double share(Wording other) {
        return other.words.isEmpty() ? 0 : (double) other.words.stream().filter(words::contains).count() / other.words.size();
    }
}
