package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.english.Vocabulary;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a story takes for granted: where a rule speaks of one kind of things only, and nothing is ever said to be or not to be of that kind, those asked about are meant to be (Lewis 1979, accommodation). It is a guess, and named as one.
 */
final class Assumptions {

    private static final int SEVERAL = 2;
    private static final java.util.regex.Pattern PERSON = java.util.regex.Pattern.compile("\\p{Lu}[\\p{L}.'-]+( \\p{Lu}[\\p{L}.'-]*){1,3}");

    private static final java.util.regex.Pattern DEFINITION = java.util.regex.Pattern.compile("An? [^,]+ is an? [^,]*\\b(who|that|which) .+");

    private final Map<String, Integer> restricting = new HashMap<>();
    private final Set<String> narrowed = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    private Assumptions() {}

    /** The assumed facts about the goal's individuals. */
    static List<Formula> of(List<Formula> premises, Formula goal, Vocabulary vocabulary) {
        var found = new Assumptions();
        premises.forEach(found::premise);
        Names.predicates(List.of(goal)).keySet().forEach(found.said::add);
        var assumed = new ArrayList<Formula>();
        found.restricting.forEach((kind, times) -> {
            if ((times >= SEVERAL || vocabulary.being(kind)) && found.narrowed.contains(kind) && !found.said.contains(kind)) {
                Names.constants(List.of(goal)).forEach(name -> assumed.add(new Atom(kind, List.of(new Term.Constant(name)))));
            }
        });
        // Who says something of all of a kind takes it that there is one.
        if (goal instanceof ForAll(var variable, Implies(var left, var right))) {
            assumed.add(new Formula.Exists(variable, left));
        }
        return assumed;
    }

    /** "Nadal" is the only one of that last name, where nothing is a place of that name. */
    static List<Formula> surnames(Set<String> constants, Vocabulary vocabulary, List<String> texts) {
        var assumed = new ArrayList<Formula>();
        var text = String.join(" ", texts);
        for (var last : constants) {
            var longer = constants.stream().filter(name -> name.endsWith("_" + last) && PERSON.matcher(vocabulary.shown(name)).matches()).toList();
            if (!last.contains("_") && longer.size() == 1 && !text.matches("(?s).*\\b(in|at|from|to|of|near|the) " + java.util.regex.Pattern.quote(vocabulary.shown(last)) + "\\b.*")) {
                assumed.add(new Atom(Formula.EQUALS, List.of(new Term.Constant(last), new Term.Constant(longer.getFirst()))));
            }
        }
        return assumed;
    }

    /**
     * "People either drive or walk" leaves open whether some do both: only what follows either way is taken from it. Of one alone,
     * or of a kind, "either" tells the one from the other. "A referee is a person who leads a game" says what a referee is.
     */
    static @Nullable Formula lenient(Sentence sentence) {
        if (DEFINITION.matcher(sentence.text()).matches() && sentence.formula() instanceof ForAll(var variable, Implies(Atom kind, var what))) {
            return new ForAll(variable, new Iff(kind, what));
        }
        var lower = sentence.text().toLowerCase(Locale.ROOT);
        return lower.contains("either ") && !lower.contains("not both") ? inclusive(sentence.formula()) : sentence.formula();
    }

    private static @Nullable Formula inclusive(@Nullable Formula formula) {
        return switch (formula) {
            case ForAll(var variable, Xor(var left, var right)) -> new ForAll(variable, new Or(List.of(left, right)));
            case null, default -> formula;
        };
    }

    private void premise(Formula premise) {
        var inner = premise;
        while (inner instanceof ForAll(var variable, var body)) {
            inner = body;
        }
        if (inner instanceof Implies(var left, var right) && inner != premise) {
            var parts = left instanceof And(var all) ? all : List.of(left);
            parts.stream().filter(part -> part instanceof Atom atom && atom.arguments().size() == 1).map(part -> ((Atom) part).predicate()).distinct().forEach(kind -> {
                restricting.merge(kind, 1, Integer::sum);
                if (parts.size() > 1 || right instanceof Xor || right instanceof Formula.Or) {
                    narrowed.add(kind);
                }
            });
            positive(left, false);
            positive(right, true);
        } else {
            positive(inner, true);
        }
    }

    /** What may be shown to be so, or is spoken of where it could go either way. */
    private void positive(Formula formula, boolean asserted) {
        switch (formula) {
            case Atom(var predicate, var of) when asserted -> said.add(predicate);
            case Atom atom -> { }
            case Not(var body) -> {
                positive(body, !asserted);
                Names.predicates(List.of(body)).keySet().forEach(said::add);
            }
            case Implies(var left, var right) -> {
                positive(left, !asserted);
                positive(right, asserted);
            }
            // That there are some says nothing of those asked about.
            case Formula.Exists some when asserted -> { }
            case Iff(var left, var right) -> both(left, right);
            case Xor(var left, var right) -> both(left, right);
            default -> Names.parts(formula).forEach(part -> positive(part, asserted));
        }
    }

    private void both(Formula left, Formula right) {
        Names.predicates(List.of(left, right)).keySet().forEach(said::add);
    }
}
