package io.edrs.reasoning.proof;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Literals that contain the facts and are closed under the rules: what is not among them, rules forward cannot yield.
 *
 * @param literals ground atoms and negated atoms
 */
public record Closure(Set<Formula> literals) {

    public Closure {
        literals = Set.copyOf(literals);
    }

    /** What is wrong with saying that neither goal nor its negation follows from the premises by rules forward; empty when nothing is. */
    public Optional<String> fault(List<Formula> premises, Formula goal) {
        var opposite = goal instanceof Not(var body) ? body : new Not(goal);
        if (literals.contains(goal) || literals.contains(opposite)) {
            return Optional.of("%s is settled.".formatted(goal));
        }
        var byPredicate = literals.stream().collect(Collectors.groupingBy(Closure::kind));
        return premises.stream().map(premise -> open(premise, byPredicate)).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> open(Formula premise, Map<String, List<Formula>> byPredicate) {
        var inner = premise;
        while (inner instanceof ForAll(var variable, var body)) {
            inner = body;
        }
        var body = inner instanceof Implies(var left, var right) ? parts(left) : List.<Formula>of();
        var heads = parts(inner instanceof Implies(var left, var right) ? right : inner);
        if (!body.stream().allMatch(Closure::literal) || !heads.stream().allMatch(Closure::literal)) {
            return Optional.of("%s is no rule.".formatted(premise));
        }
        return rows(body, 0, Map.of(), heads, byPredicate) ? Optional.empty() : Optional.of("%s yields more.".formatted(premise));
    }

    private boolean rows(List<Formula> body, int at, Map<String, String> row, List<Formula> heads, Map<String, List<Formula>> byPredicate) {
        if (at == body.size()) {
            return heads.stream().allMatch(head -> literals.contains(said(head, row)));
        }
        for (var candidate : byPredicate.getOrDefault(kind(body.get(at)), List.of())) {
            var extended = matched(atom(body.get(at)), atom(candidate), row);
            if (extended.isPresent() && !rows(body, at + 1, extended.get(), heads, byPredicate)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Map<String, String>> matched(Atom pattern, Atom ground, Map<String, String> row) {
        var extended = new HashMap<>(row);
        for (var i = 0; i < pattern.arguments().size(); i++) {
            var value = ground.arguments().get(i).name();
            var expected = pattern.arguments().get(i) instanceof Term.Variable(var name) ? extended.putIfAbsent(name, value) : pattern.arguments().get(i).name();
            if (expected != null && !expected.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(extended);
    }

    private static Formula said(Formula literal, Map<String, String> row) {
        var of = new ArrayList<Term>();
        atom(literal).arguments().forEach(term -> of.add(new Term.Constant(term instanceof Term.Variable(var name) ? row.getOrDefault(name, name) : term.name())));
        var atom = new Atom(atom(literal).predicate(), of);
        return literal instanceof Not ? new Not(atom) : atom;
    }

    private static List<Formula> parts(Formula formula) {
        return formula instanceof And(var parts) ? parts : List.of(formula);
    }

    private static boolean literal(Formula formula) {
        return formula instanceof Atom || formula instanceof Not(var body) && body instanceof Atom;
    }

    private static Atom atom(Formula literal) {
        return literal instanceof Not(var body) ? (Atom) body : (Atom) literal;
    }

    private static String kind(Formula literal) {
        return (literal instanceof Not ? "-" : "+") + atom(literal).predicate() + "/" + atom(literal).arguments().size();
    }
}
