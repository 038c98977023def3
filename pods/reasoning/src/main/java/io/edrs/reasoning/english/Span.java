package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Some neighbouring words of a sentence. */
record Span(List<Token> tokens, int start, int end) {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> POSSESSIVE = Set.of("their", "his", "her", "its");
    private static final Set<String> NEVER = Set.of("not", "if", "then", "unless", "either", "neither", "nor", "only", "there", "never", "whenever", "but");
    private static final Set<String> RARELY = Set.of("is", "are", "was", "were", "does", "do", "did", "will", "would", "no", "everyone", "someone", "everything", "something", "when", "who", "which");
    /** "Young and furry" is two things. */
    private static final Set<String> JOINED = Set.of("and", "or");
    private static final Set<String> PERFECT = Set.of("has", "have", "had");
    private static final Set<String> SOMETIMES = Set.of("and", "or", ",", "that", "whom", "than", "every", "each", "it", "he", "she", "they");

    Token first() {
        return tokens.get(start);
    }

    Token last() {
        return tokens.get(end - 1);
    }

    int length() {
        return end - start;
    }

    List<Token> inside() {
        return tokens.subList(start, end);
    }

    /** What it costs to take the words as one phrase rather than to analyse them; infinite where that is never right. */
    double lumping() {
        var cost = 0.05 * length();
        for (var token : inside()) {
            if (NEVER.contains(token.lower()) && !token.quoted()) {
                return Double.POSITIVE_INFINITY;
            }
            cost += length() == 3 && token == tokens.get(start + 1) && JOINED.contains(token.lower()) ? 5 : RARELY.contains(token.lower()) ? 5 : SOMETIMES.contains(token.lower()) ? than(token) ? 0.1 : paired(token) ? 1 : 2.5 : token != first() && PERFECT.contains(token.lower()) ? 1.5 : token.word() || token.lower().equals("'s") ? 0 : 3;
        }
        return edge(last().lower()) ? Double.POSITIVE_INFINITY : cost;
    }

    /** "A camp for boys and girls" is for both. */
    private boolean paired(Token token) {
        var at = tokens.indexOf(token);
        return token.lower().equals("and") && at > start + 1 && at + 1 < end && tokens.get(at - 1).is("NOUN")
                && Forms.plural(tokens.get(at - 1).lower()) == Forms.plural(tokens.get(noun(at + 1)).lower()) && tokens.get(noun(at + 1)).is("NOUN") && tokens.subList(start, at).stream().anyMatch(before -> before.is("ADP"));
    }

    private int noun(int at) {
        return at + 1 < end && tokens.get(at).is("ADJ") ? at + 1 : at;
    }

    /** "More than 180 goals" is an amount. */
    private boolean than(Token token) {
        var next = tokens.indexOf(token) + 1;
        return token.lower().equals("than") && next < end && (tokens.get(next).is("NUM") || Character.isDigit(tokens.get(next).text().charAt(0)));
    }

    /** What ends no phrase. */
    private static boolean edge(String lower) {
        return ARTICLES.contains(lower) || POSSESSIVE.contains(lower) || RARELY.contains(lower) || SOMETIMES.contains(lower)
                || !Character.isLetterOrDigit(lower.charAt(0)) && !lower.equals("'s") && lower.charAt(0) != '#';
    }

    /** The words that count, as nouns without their number, from the place on; joined. */
    String key(int from) {
        return String.join("_", words(from));
    }

    List<String> words(int from) {
        var words = new ArrayList<String>();
        for (var token : tokens.subList(from, end)) {
            if (POSSESSIVE.contains(token.lower())) {
                words.add("their");
            } else if (!ARTICLES.contains(token.lower()) && token.word()) {
                words.add(clean(Forms.noun(token.text().matches("\\p{Lu}{2,}s") ? token.lower().substring(0, token.lower().length() - 1) : token.lower())));
            }
        }
        return words;
    }

    static String clean(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }

    /** As written. */
    String text() {
        return inside().stream().map(Token::text).collect(Collectors.joining(" ")).replace(" 's", "'s").replace(" ,", ",");
    }
}
