package io.edrs.reasoning.english;

import io.edrs.reasoning.english.Meanings.Definite;
import io.edrs.reasoning.english.Meanings.Relation;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the grammar's words of order mean: places, ends, neighbours, and comparisons by a verb. */
final class OrderWords {

    private static final Rank FIRST = new Rank(1, "first", false);
    private static final Rank LAST = new Rank(1, "last", false);

    private OrderWords() {}

    /** The meaning, or nothing when the word is none of order. */
    static Optional<Object> of(String word, Function<Integer, Object> part) {
        return Optional.ofNullable(switch (word) {
            case "rank" -> ((Rank) part.apply(1)).of((Term) part.apply(2));
            case "rankof" -> of((Rank) part.apply(1), function(part.apply(2)), (Term) part.apply(3));
            case "from" -> ((Rank) part.apply(1)).from(((Definite) part.apply(2)).noun()).of((Term) part.apply(3));
            case "rankby" -> by((Relation) part.apply(1), (Rank) part.apply(2), function(part.apply(3)), (Term) part.apply(4));
            case "pole" -> FIRST.from((String) part.apply(1)).of((Term) part.apply(2));
            case "end" -> FIRST.from(((Definite) part.apply(1)).noun()).of((Term) part.apply(2));
            case "ends" -> new Formula.Or(List.of(FIRST.of((Term) part.apply(1)), LAST.of((Term) part.apply(1))));
            case "top", "bottom" -> among((Integer) part.apply(1), word.equals("top") ? "first" : "last", (Term) part.apply(2));
            case "middle" -> new Atom(Rank.MIDDLE, List.of((Term) part.apply(1)));
            case "between" -> new Atom(Rank.BETWEEN, List.of((Term) part.apply(1), (Term) part.apply(2), (Term) part.apply(3)));
            case "beside" -> new Atom(Rank.BESIDE, List.of((Term) part.apply(1), (Term) part.apply(2)));
            case "apart" -> new Atom(Rank.apart(part.apply(1), relation(part.apply(2))), List.of((Term) part.apply(3), (Term) part.apply(4)));
            case "compound" -> compound((Relation) part.apply(1), (Relation) part.apply(2));
            case "joined" -> joined((Definite) part.apply(1), (Definite) part.apply(2));
            case "word" -> new Relation("been_" + part.apply(1) + "_" + part.apply(2), Phrase.is(part.apply(1) + " " + part.apply(2) + " %s"));
            case "most", "least" -> new Rank(1, (word.equals("most") ? "" : "-") + ((Relation) part.apply(1)).name() + "_more", true).of((Term) part.apply(2));
            default -> null;
        });
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(Object value) {
        return (Function<Object, Object>) value;
    }

    private static String relation(Object named) {
        return named instanceof Definite(var noun, var itself, var shown) ? noun : ((Relation) named).name();
    }

    /** "The oldest person" is the oldest among persons, which in another place may be another than the oldest tree. */
    private static Formula of(Rank rank, Function<Object, Object> noun, Term thing) {
        return noun.apply(thing) instanceof Atom(var kind, var of) ? new Atom(rank.of(thing).predicate() + ":" + kind, of) : rank.of(thing);
    }

    /** Who has the highest score is first by scores, not by all that is high. */
    private static Formula by(Relation verb, Rank rank, Function<Object, Object> noun, Term thing) {
        return new Atom(of(rank, noun, thing) instanceof Atom(var name, var of) ? name + "_" + verb.name() : rank.of(thing).predicate(), List.of(thing));
    }

    private static Formula among(int count, String end, Term thing) {
        var ranks = new ArrayList<Formula>();
        for (var place = 1; place <= count; place++) {
            ranks.add(new Rank(place, end, false).of(thing));
        }
        return new Formula.Or(ranks);
    }

    /** "Portland, Oregon" names one place. */
    private static Definite joined(Definite one, Definite other) {
        return new Definite("", new Term.Constant(one.itself().name() + "_" + other.itself().name()), one.shown() + ", " + other.shown());
    }

    private static Relation compound(Relation verb, Relation comparative) {
        var name = verb.name() + "_" + comparative.name();
        return new Relation(name, verb.phrase().with(comparative.name().replace('_', ' ') + " than %s"));
    }
}
