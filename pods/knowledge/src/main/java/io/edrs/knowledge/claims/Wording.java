package io.edrs.knowledge.claims;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** What a sentence is made of: the stems of its words that say something, its numbers, whether it denies. */
public record Wording(Set<String> words, Set<String> numbers, boolean isNegated) {

    private static final Pattern WORD = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");
    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:not|no|never|none|nor|neither|without|cannot)\\b|n['’]t\\b");
    private static final Set<String> EMPTY = Set.of("the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "is", "are", "was", "were", "be", "been",
            "has", "have", "had", "do", "does", "did", "it", "its", "this", "that", "these", "those", "by", "for", "from", "with", "as", "not", "no",
            "never", "which", "who", "what", "there", "their", "our", "we", "you", "i", "he", "she", "they", "will", "can");

    /** Of that sentence. */
    public static Wording of(String sentence) {
        var words = new HashSet<String>();
        var numbers = new HashSet<String>();
        WORD.matcher(sentence).results().map(found -> found.group().toLowerCase(Locale.ROOT)).forEach(word -> {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(Keys.of(word));
            } else if (!EMPTY.contains(word)) {
                words.add(new PorterStemmer().stem(word.replaceAll("['’]s$", "")));
            }
        });
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
