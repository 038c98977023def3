package io.edrs.reasoning.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells proper names by their capitals, and at the beginning of a sentence by what the rest of the text does. */
final class Names {

    private static final int LONGEST = 10;
    private static final Set<String> INSIDE = Set.of("of", "the", "and", "de", "van", "von", "da", "for", "in", "at", "on", "to", "&");

    /** More often these begin something else. */
    private static final Set<String> LINKING = Set.of("in", "at", "on", "for", "to");

    private static final Set<String> CLOSING = Set.of(",", "and", "or", "is", "are", "was", "were", "has", "does", "left", "right", "not");
    private static final int WORDS = 6;
    private static final int LESS = 5;
    private static final Set<String> TITLE = Set.of("ADP", "DET", "SCONJ", "PART");

    private final Set<String> capital = new HashSet<>();
    /** Names of several words that stand in several sentences. */
    private final Set<String> titles = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> structural;

    Names(List<List<Token>> sentences, Set<String> structural) {
        this.structural = structural;
        for (var sentence : sentences) {
            for (var i = 0; i < sentence.size(); i++) {
                var token = sentence.get(i);
                if (i > 0 && token.capital()) {
                    capital.add(token.lower());
                } else if (!token.capital()) {
                    small.add(Forms.noun(token.lower()));
                }
            }
        }
        titles(sentences);
    }

    /** "Trouble at the Henhouse" stands at the beginning of a sentence, and again in another one. */
    private void titles(List<List<Token>> sentences) {
        var standing = new HashMap<String, Set<Integer>>();
        var opening = new HashSet<String>();
        for (var i = 0; i < sentences.size(); i++) {
            var tokens = sentences.get(i);
            for (var start = 0; start < tokens.size(); start++) {
                for (var end = start + 2; end <= Math.min(tokens.size(), start + WORDS) && named(tokens.get(start)); end++) {
                    var span = new Span(tokens, start, end);
                    if (title(span)) {
                        standing.computeIfAbsent(key(span), key -> new HashSet<>()).add(i);
                        var begins = start == 0 && (end == tokens.size() || !tokens.get(end).capital());
                        opening.addAll(begins ? Set.of(key(span)) : Set.of());
                    }
                }
            }
        }
        opening.stream().filter(name -> standing.get(name).size() > 1).forEach(titles::add);
    }

    private static String key(Span span) {
        return span.inside().stream().map(Token::lower).collect(Collectors.joining(" "));
    }

    private boolean title(Span span) {
        return named(span.first()) && named(span.last()) && span.inside().stream().allMatch(token -> token.capital() || TITLE.contains(token.tag()));
    }

    /** What it costs to take the words for a name; nothing when they cannot be one. */
    Optional<Double> cost(Span span) {
        if (letter(span)) {
            return Optional.of(0.3);
        }
        if (span.length() > 1 && titles.contains(key(span)) && title(span)) {
            return Optional.of(-(double) span.length() / LESS);
        }
        if (span.length() == 1 && span.first().quoted()) {
            return Optional.of(0.1);
        }
        if (span.length() > LONGEST || !named(span.first()) && !numbered(span) || !named(span.last()) && !lettered(span) && !Character.isDigit(span.last().text().charAt(0))) {
            return Optional.empty();
        }
        var cost = 0.3;
        for (var i = span.start(); i < span.end(); i++) {
            var token = span.tokens().get(i);
            if (named(token) || i == span.end() - 1 && lettered(span) || Character.isDigit(token.text().charAt(0))) {
                cost += i == 0 ? opening(token) : -0.02;
            } else if (INSIDE.contains(token.lower()) && span.length() > 2) {
                cost += token.lower().equals("and") ? 1 : LINKING.contains(token.lower()) ? 1.6 : 0.3;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(cost);
    }

    /** "A is left of B", and "B is left of A": no noun comes after that article. */
    private static boolean letter(Span span) {
        return span.length() == 1 && span.first().text().equals("A")
                && (span.end() == span.tokens().size() || span.tokens().get(span.end()).is("AUX") || CLOSING.contains(span.tokens().get(span.end()).lower()));
    }

    private boolean named(Token token) {
        return token.quoted() || token.capital() && !structural.contains(token.lower());
    }

    /** "Tower A" and "Plan B". */
    private static boolean lettered(Span span) {
        return span.length() > 1 && span.last().text().length() == 1 && span.last().capital();
    }

    private static boolean numbered(Span span) {
        return Character.isDigit(span.first().text().charAt(0)) && span.length() > 1;
    }

    /** The first word is written with a capital whatever it is. */
    private double opening(Token token) {
        if (capital.contains(token.lower()) || token.text().chars().skip(1).anyMatch(Character::isUpperCase) || token.text().chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        if (small.contains(Forms.noun(token.lower()))) {
            return 4;
        }
        return token.is("PROPN") ? 0 : Forms.plural(token.lower()) ? 2 : 0.8;
    }

    /** The name a formula uses. */
    String constant(Span span) {
        var words = span.inside().stream().filter(token -> !token.lower().equals("the")).map(token -> Span.clean(token.lower())).toList();
        return String.join("_", words);
    }
}
