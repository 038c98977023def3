package io.edrs.reasoning.english;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells proper names by their capitals, and at the beginning of a sentence by what the rest of the text does. */
final class Names {

    private static final int LONGEST = 10;
    private static final Set<String> INSIDE = Set.of("of", "the", "and", "de", "van", "von", "da", "for", "in", "at", "on", "to", "&");

    /** More often these begin something else. */
    private static final Set<String> LINKING = Set.of("in", "at", "on", "for", "to");

    private final Set<String> capital = new HashSet<>();
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
    }

    /** What it costs to take the words for a name; nothing when they cannot be one. */
    Optional<Double> cost(Span span) {
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
