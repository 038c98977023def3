package io.edrs.knowledge.claims;

import io.edrs.platform.language.Words;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    /** The sentences of a passage, each stripped; a line is never part of two. */
    public static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(line);
            var from = 0;
            for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                var sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = to;
            }
        }
        return sentences;
    }
}
