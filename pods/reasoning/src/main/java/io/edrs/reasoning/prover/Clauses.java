package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Iff;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Formula.Xor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Formulas as clauses of numbered literals; what would grow too long gets a number of its own (Tseitin 1968). */
final class Clauses {

    private static final int MOST = 48;

    private final Map<Formula, Integer> numbers = new HashMap<>();
    private final List<Formula> atoms = new ArrayList<>();
    private final Set<Formula> defined = new HashSet<>();
    private final List<int[]> definitions = new ArrayList<>();

    /** The formula a literal stands for. */
    Formula formula(int literal) {
        var atom = atoms.get(Math.abs(literal) - 1);
        return literal > 0 ? atom : new Not(atom);
    }

    int size() {
        return atoms.size();
    }

    /** Clauses true of any formula, that say what the numbered parts stand for; each is given out once. */
    List<int[]> definitions() {
        var given = List.copyOf(definitions);
        definitions.clear();
        return given;
    }

    /** The clauses that together say the formula. */
    List<int[]> of(Formula formula) {
        return of(formula, true).stream().map(Clauses::distinct).filter(clause -> clause != null).toList();
    }

    private List<int[]> of(Formula formula, boolean positive) {
        return switch (formula) {
            case Not(var body) -> of(body, !positive);
            case And(var parts) -> positive ? each(parts, true) : product(parts, false);
            case Or(var parts) -> positive ? product(parts, true) : each(parts, false);
            case Implies(var left, var right) -> positive ? product(List.of(new Not(left), right), true) : each(List.of(left, new Not(right)), true);
            case Iff(var left, var right) -> exactly(left, right, positive);
            case Xor(var left, var right) -> exactly(left, right, !positive);
            default -> List.of(new int[] {positive ? number(formula) : -number(formula)});
        };
    }

    private List<int[]> exactly(Formula left, Formula right, boolean same) {
        var clauses = new ArrayList<>(product(List.of(new Not(left), same ? right : new Not(right)), true));
        clauses.addAll(product(List.of(left, same ? new Not(right) : right), true));
        return clauses;
    }

    private List<int[]> each(List<Formula> parts, boolean positive) {
        return parts.stream().flatMap(part -> of(part, positive).stream()).toList();
    }

    private List<int[]> product(List<Formula> parts, boolean positive) {
        List<int[]> clauses = List.of(new int[0]);
        for (var part : parts) {
            var own = of(part, positive);
            if (own.size() > 1 && own.size() * clauses.size() > MOST) {
                own = List.of(new int[] {named(positive ? part : new Not(part), own)});
            }
            clauses = combined(clauses, own);
        }
        return clauses;
    }

    private static List<int[]> combined(List<int[]> left, List<int[]> right) {
        var all = new ArrayList<int[]>(left.size() * right.size());
        for (var one : left) {
            for (var other : right) {
                var both = Arrays.copyOf(one, one.length + other.length);
                System.arraycopy(other, 0, both, one.length, other.length);
                all.add(both);
            }
        }
        return all;
    }

    private int named(Formula part, List<int[]> clauses) {
        var number = number(part);
        if (defined.add(part)) {
            for (var clause : clauses) {
                var implied = Arrays.copyOf(clause, clause.length + 1);
                implied[clause.length] = -number;
                var kept = distinct(implied);
                if (kept != null) {
                    definitions.add(kept);
                }
            }
        }
        return number;
    }

    int number(Formula atom) {
        return numbers.computeIfAbsent(atom, one -> {
            atoms.add(one);
            return atoms.size();
        });
    }

    /** Without repetitions; null when it is true whatever is the case. */
    private static int @org.jspecify.annotations.Nullable [] distinct(int[] clause) {
        var literals = new HashSet<Integer>();
        for (var literal : clause) {
            if (literals.contains(-literal)) {
                return null;
            }
            literals.add(literal);
        }
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }
}
