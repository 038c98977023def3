package io.edrs.reasoning.puzzle;

import io.edrs.reasoning.english.Keys;
import io.edrs.reasoning.english.Rank;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;
import io.edrs.reasoning.formula.Term;
import io.edrs.reasoning.puzzle.Constraint.All;
import io.edrs.reasoning.puzzle.Constraint.Any;
import io.edrs.reasoning.puzzle.Constraint.Compare;
import io.edrs.reasoning.puzzle.Constraint.Not;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Formulas about an order as constraints on places. */
final class Order {

    private static final Set<String> MIDDLE = Set.of(Keys.of("middle"), Keys.of("center"), Keys.of("centre"));
    private static final Set<String> BESIDE = Set.of("next", "adjacent", "besid", "neighboring", "neighbouring");
    private static final Set<String> DIRECTLY = Set.of("directly", "immediately", "just");
    private static final Set<String> AT = Set.of("at", "on", "in");
    /** "Exactly five of the twelve" said of each choice of five would fill the memory. */
    private static final int MOST_WRITTEN = 40_000;
    private static final Constraint TRUE = new All(List.of());

    private final String kind;
    private final List<String> things;
    private final Poles poles = new Poles();
    private int written;

    Order(Listing listing) {
        this(Keys.of(listing.kind()), listing.things().stream().map(Keys::of).toList());
    }

    /** @param things as formulas name them */
    Order(String kind, List<String> things) {
        this.kind = kind;
        this.things = List.copyOf(things);
    }

    /** The things as formulas name them. */
    List<String> things() {
        return things;
    }

    /** What the sentence says of places; nothing when it cannot be read so. */
    Optional<Constraint> constraint(Sentence sentence) {
        try {
            written = 0;
            return Optional.ofNullable(sentence.formula()).map(formula -> constraint(formula, Map.of()));
        } catch (NoConstraint none) {
            return Optional.empty();
        }
    }

    /** What is said of somebody, said of the thing. */
    Optional<Constraint> of(Exists wanted, String thing) {
        try {
            written = 0;
            return Optional.of(constraint(unsorted(wanted.body(), wanted.variable()), Map.of(wanted.variable(), thing)));
        } catch (NoConstraint none) {
            return Optional.empty();
        }
    }

    private static final class NoConstraint extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Constraint constraint(Formula formula, Map<String, String> row) {
        return switch (formula) {
            case Atom(var predicate, var of) when of.size() == 2 && MIDDLE.contains(of.getLast().name()) ->
                    atom(Rank.MIDDLE, List.of(thing(of.getFirst(), row)));
            case Atom(var predicate, var of) when of.size() == 2 && Poles.end(predicate.split("_")[0]).isPresent() -> atom(predicate, List.of(thing(of.getFirst(), row)));
            case Atom(var predicate, var of) when of.size() == 2 && AT.contains(predicate) && poles.known(end(of.getLast())) ->
                    rank(new String[] {"", "1", end(of.getLast())}, thing(of.getFirst(), row));
            case Atom(var predicate, var of) -> atom(predicate, of.stream().map(term -> thing(term, row)).toList());
            case Formula.Not(var body) -> new Not(constraint(body, row));
            case And(var parts) -> new All(parts.stream().map(part -> constraint(part, row)).toList());
            case Or(var parts) -> new Any(parts.stream().map(part -> constraint(part, row)).toList());
            case Implies(var left, var right) -> new Any(List.of(new Not(constraint(left, row)), constraint(right, row)));
            case Iff(var left, var right) -> same(constraint(left, row), constraint(right, row));
            case Xor(var left, var right) -> new Not(same(constraint(left, row), constraint(right, row)));
            case ForAll(var variable, Implies(var left, var right)) when sort(left, variable) -> constraint(new ForAll(variable, right), row);
            case Exists(var variable, var body) when !unsorted(body, variable).equals(body) -> constraint(new Exists(variable, unsorted(body, variable)), row);
            // "Pears cost less than figs" speaks of two of the things.
            case ForAll(var variable, Implies(Atom(var noun, var of), var right)) when of.size() == 1 && of.getFirst().name().equals(variable) && alike(noun).size() == 1 ->
                    constraint(right, with(row, variable, alike(noun).getFirst()));
            case ForAll(var variable, Implies(And left, var right)) when !unsorted(left, variable).equals(left) ->
                    constraint(new ForAll(variable, new Implies(unsorted(left, variable), right)), row);
            case ForAll(var variable, var body) -> new All(things.stream().map(thing -> constraint(body, with(row, variable, thing))).toList());
            case Exists(var variable, var body) -> new Any(things.stream().map(thing -> constraint(body, with(row, variable, thing))).toList());
        };
    }

    /** The condition without that it is one of the things. */
    private Formula unsorted(Formula condition, String variable) {
        return switch (condition) {
            case And(var parts) -> Formula.all(parts.stream().filter(part -> !sort(part, variable)).toList());
            case Exists(var inner, var body) -> new Exists(inner, unsorted(body, variable));
            default -> condition;
        };
    }

    /** Whether it says of the variable only that it is one of the things: a noun that tells none of them from the others. */
    private boolean sort(Formula formula, String variable) {
        if (!(formula instanceof Atom(var noun, var of)) || of.size() != 1 || !of.getFirst().name().equals(variable) || noun.contains(":")) {
            return false;
        }
        var called = things.stream().filter(thing -> List.of(thing.split("_")).contains(noun)).count();
        return called == 0 && Poles.end(noun.split("_")[0]).isEmpty() || called == things.size();
    }

    /** "The far left" and "the left end" are the left. */
    private static String end(Term term) {
        return term.name().replaceFirst("^(?:far|extreme)_", "").replaceFirst("_(?:end|sid)$", "");
    }

    private static Constraint same(Constraint left, Constraint right) {
        return new Any(List.of(new All(List.of(left, right)), new All(List.of(new Not(left), new Not(right)))));
    }

    private static Map<String, String> with(Map<String, String> row, String variable, String thing) {
        var extended = new HashMap<>(row);
        extended.put(variable, thing);
        return extended;
    }

    private String thing(Term term, Map<String, String> row) {
        var name = term instanceof Term.Variable ? row.get(term.name()) : term.name();
        if (things.contains(name)) {
            return name;
        }
        var alike = alike(name);
        if (alike.size() != 1) {
            throw new NoConstraint();
        }
        return alike.getFirst();
    }

    /** The things the words may mean. */
    private List<String> alike(String name) {
        var bare = Keys.of(name.replace('_', ' '));
        var words = List.of(bare.split("_"));
        return things.stream().filter(thing -> thing.equals(bare) || Arrays.asList(thing.split("_")).containsAll(words)).toList();
    }

    private Constraint atom(String predicate, List<String> of) {
        if (++written > MOST_WRITTEN) {
            throw new NoConstraint();
        }
        if (predicate.equals(kind)) {
            return TRUE;
        }
        if (predicate.equals(Formula.EQUALS)) {
            return new Compare(place(of.getFirst()), "=", place(of.getLast()));
        }
        if (predicate.equals(Rank.MIDDLE)) {
            return at(of.getFirst(), (things.size() + 1) / 2);
        }
        if (predicate.equals(Rank.BETWEEN)) {
            return new Any(List.of(inOrder(of.get(1), of.get(0), of.get(2)), inOrder(of.get(2), of.get(0), of.get(1))));
        }
        if (predicate.equals(Rank.BESIDE) || of.size() == 2 && BESIDE.stream().anyMatch(word -> List.of(predicate.split("_")).contains(word))) {
            return new Compare(new Amount.Size(new Amount.Difference(place(of.getFirst()), place(of.getLast()))), "=", new Amount.Number(1));
        }
        if (predicate.startsWith(Rank.PREFIX)) {
            return rank(predicate.split(":"), of.getFirst());
        }
        if (predicate.startsWith(Rank.AS)) {
            return new Not(related(predicate.substring(Rank.AS.length()), List.of(of.getLast(), of.getFirst())));
        }
        var end = Poles.end(predicate.split("_")[0]);
        if (end.isPresent()) {
            return at(of.getFirst(), end.get() < 0 ? 1 : things.size());
        }
        return related(predicate, of);
    }

    private Constraint related(String predicate, List<String> of) {
        var parts = predicate.split(":");
        var relation = parts[parts.length - 1];
        if (of.size() != 2) {
            throw new NoConstraint();
        }
        var direction = Poles.of(relation).flatMap(poles::direction).orElseThrow(NoConstraint::new);
        var near = place(direction < 0 ? of.getFirst() : of.getLast());
        var far = place(direction < 0 ? of.getLast() : of.getFirst());
        var directly = DIRECTLY.stream().anyMatch(word -> List.of(relation.split("_")).contains(word));
        if (!directly && !predicate.startsWith(Rank.APART)) {
            return new Compare(near, "<", far);
        }
        return new Compare(new Amount.Difference(far, near), "=", new Amount.Number(directly ? 1 : Integer.parseInt(parts[1])));
    }

    private Constraint rank(String[] parts, String thing) {
        var number = Integer.parseInt(parts[1]);
        var direction = poles.direction(parts[2]).orElseThrow(NoConstraint::new);
        return at(thing, direction < 0 ? number : things.size() + 1 - number);
    }

    private static Constraint at(String thing, int place) {
        return new Compare(place(thing), "=", new Amount.Number(place));
    }

    private static Constraint inOrder(String first, String second, String third) {
        return new All(List.of(new Compare(place(first), "<", place(second)), new Compare(place(second), "<", place(third))));
    }

    private static Amount place(String thing) {
        return new Amount.Place(thing);
    }
}
