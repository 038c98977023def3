package io.edrs.reasoning.proof;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Consequence by the connectives alone, by truth table; what is quantified counts as one atom. */
final class Tautology {

    private static final int MOST_OPEN = 16;

    private Tautology() {}

    /** Whether no row of the truth table makes all premises true and the conclusion false; more than 16 atoms left open is no. */
    static boolean follows(List<Formula> premises, Formula conclusion) {
        var settled = new HashMap<Formula, Boolean>();
        if (!premises.stream().allMatch(premise -> settle(premise, settled))) {
            return true;
        }
        var open = new LinkedHashSet<Formula>();
        premises.forEach(premise -> collect(premise, open));
        collect(conclusion, open);
        open.removeAll(settled.keySet());
        return open.size() <= MOST_OPEN && rows(premises, conclusion, new ArrayList<>(open), settled);
    }

    private static boolean rows(List<Formula> premises, Formula conclusion, List<Formula> open, Map<Formula, Boolean> row) {
        for (var bits = 0; bits < 1 << open.size(); bits++) {
            for (var i = 0; i < open.size(); i++) {
                row.put(open.get(i), (bits >> i & 1) == 1);
            }
            if (!holds(conclusion, row) && premises.stream().allMatch(premise -> holds(premise, row))) {
                return false;
            }
        }
        return true;
    }

    /** A premise that is one atom, or the denial of one, settles it; false when it was settled otherwise. */
    private static boolean settle(Formula premise, Map<Formula, Boolean> settled) {
        var positive = !(premise instanceof Not);
        var atom = premise instanceof Not(var body) ? body : premise;
        if (!opaque(atom)) {
            return true;
        }
        var before = settled.put(atom, positive);
        return before == null || before == positive;
    }

    private static boolean opaque(Formula formula) {
        return formula instanceof Atom || formula instanceof ForAll || formula instanceof Exists;
    }

    private static void collect(Formula formula, Set<Formula> into) {
        switch (formula) {
            case Not(var body) -> collect(body, into);
            case And(var parts) -> parts.forEach(part -> collect(part, into));
            case Or(var parts) -> parts.forEach(part -> collect(part, into));
            case Implies(var left, var right) -> List.of(left, right).forEach(part -> collect(part, into));
            case Iff(var left, var right) -> List.of(left, right).forEach(part -> collect(part, into));
            case Xor(var left, var right) -> List.of(left, right).forEach(part -> collect(part, into));
            default -> into.add(formula);
        }
    }

    private static boolean holds(Formula formula, Map<Formula, Boolean> row) {
        return switch (formula) {
            case Not(var body) -> !holds(body, row);
            case And(var parts) -> parts.stream().allMatch(part -> holds(part, row));
            case Or(var parts) -> parts.stream().anyMatch(part -> holds(part, row));
            case Implies(var left, var right) -> !holds(left, row) || holds(right, row);
            case Iff(var left, var right) -> holds(left, row) == holds(right, row);
            case Xor(var left, var right) -> holds(left, row) != holds(right, row);
            default -> row.get(formula);
        };
    }
}
