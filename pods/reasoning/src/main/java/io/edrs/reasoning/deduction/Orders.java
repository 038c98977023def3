package io.edrs.reasoning.deduction;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Relations of place and time that put things in a row: what is left of something is left of what that is left of, and never the other way round. */
final class Orders {

    private static final Pattern ORDER = Pattern.compile("((?:finish|arriv|com|stand|sit|rank|happen|occur|end|start|leav|li|been_[^_]+)_|)"
            + "((?:to_)?(?:left|right|north|south|east|west)_of|befor|after|above|below|behind|in_front_of|ahead_of)");
    private static final Map<String, String> OPPOSITE = Map.of("left_of", "right_of", "to_left_of", "to_right_of", "north_of", "south_of", "to_north_of", "to_south_of",
            "east_of", "west_of", "to_east_of", "to_west_of", "befor", "after", "above", "below", "in_front_of", "behind");
    private static final Term X = new Term.Variable("x");
    private static final Term Y = new Term.Variable("y");
    private static final Term Z = new Term.Variable("z");

    private Orders() {}

    static void add(String predicate, List<Formula> all, Map<Formula, String> added) {
        var parts = ORDER.matcher(predicate);
        if (!parts.matches()) {
            return;
        }
        var shown = predicate.replace('_', ' ');
        var through = new Implies(new And(List.of(related(predicate, X, Y), related(predicate, Y, Z))), related(predicate, X, Z));
        added.put(new ForAll("x", new ForAll("y", new ForAll("z", through))), "\"%s\" carries over from one to the next.".formatted(shown));
        added.put(new ForAll("x", new ForAll("y", new Implies(related(predicate, X, Y), new Not(related(predicate, Y, X))))), "Of two things, \"%s\" never holds both ways.".formatted(shown));
        var opposite = parts.group(1) + OPPOSITE.getOrDefault(parts.group(2), "");
        if (Names.predicates(all).getOrDefault(opposite, 0) == 2) {
            added.put(new ForAll("x", new ForAll("y", new Iff(related(predicate, X, Y), related(opposite, Y, X)))), "\"%s\" is \"%s\" the other way round.".formatted(shown, opposite.replace('_', ' ')));
        }
    }

    private static Formula related(String predicate, Term one, Term other) {
        return new Atom(predicate, List.of(one, other));
    }
}
