package io.edrs.reasoning.prover;

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
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import io.edrs.reasoning.proof.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for a small world in which all formulas are true, by writing quantifiers out over the things there are (McCune's MACE, 1994). */
final class ModelFinder {

    private static final int MOST_NODES = 400_000;

    private final List<Formula> formulas;
    private final List<String> constants;
    private final Limit limit;
    private int nodes;

    ModelFinder(List<Formula> formulas, Limit limit) {
        this.formulas = formulas;
        this.constants = List.copyOf(Names.constants(formulas));
        this.limit = limit;
    }

    /** A model in which every constant names another thing, with so many things besides; where identity is spoken of, also with fewer. */
    Optional<Model> find(int besides) {
        var names = new HashMap<String, String>();
        constants.forEach(name -> names.put(name, name));
        var distinct = find(names, besides);
        var identity = formulas.stream().flatMap(Names::atoms).anyMatch(atom -> atom.predicate().equals(Formula.EQUALS));
        return distinct.isPresent() || !identity ? distinct : merged(besides);
    }

    private Optional<Model> merged(int besides) {
        for (var i = 0; i < constants.size(); i++) {
            for (var j = i + 1; j < constants.size(); j++) {
                var names = new HashMap<String, String>();
                constants.forEach(name -> names.put(name, name));
                names.put(constants.get(j), constants.get(i));
                var found = find(names, besides);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Model> find(Map<String, String> names, int besides) {
        var things = new ArrayList<>(new java.util.TreeSet<>(names.values()));
        for (var i = 1; i <= besides || things.isEmpty(); i++) {
            things.add("another-" + i);
        }
        var clauses = new Clauses();
        nodes = 0;
        var each = formulas.stream().map(formula -> clauses.of(written(formula, Map.of(), names, things))).toList();
        var definitions = clauses.definitions();
        var sat = new Sat(clauses.size(), limit);
        each.forEach(own -> own.forEach(clause -> sat.add(clause, -1)));
        definitions.forEach(clause -> sat.add(clause, -1));
        if (!sat.solve()) {
            return Optional.empty();
        }
        return Optional.of(new Model(things, names, facts(clauses, sat))).filter(model -> model.satisfies(formulas));
    }

    private static HashSet<Model.Fact> facts(Clauses clauses, Sat sat) {
        var facts = new HashSet<Model.Fact>();
        for (var atom = 1; atom <= clauses.size(); atom++) {
            if (sat.holds(atom) && clauses.formula(atom) instanceof Atom(var predicate, var of)) {
                facts.add(new Model.Fact(predicate, of.stream().map(Term::name).toList()));
            }
        }
        return facts;
    }

    private Formula written(Formula formula, Map<String, String> row, Map<String, String> names, List<String> things) {
        if (++nodes > MOST_NODES) {
            throw new Limit.Exceeded();
        }
        return switch (formula) {
            case Atom atom -> atom(atom, row, names);
            case Not(var body) -> new Not(written(body, row, names, things));
            case And(var parts) -> new And(parts.stream().map(part -> written(part, row, names, things)).toList());
            case Or(var parts) -> new Or(parts.stream().map(part -> written(part, row, names, things)).toList());
            case Implies(var left, var right) -> new Implies(written(left, row, names, things), written(right, row, names, things));
            case Iff(var left, var right) -> new Iff(written(left, row, names, things), written(right, row, names, things));
            case Xor(var left, var right) -> new Xor(written(left, row, names, things), written(right, row, names, things));
            case ForAll(var variable, var body) -> new And(each(variable, body, row, names, things));
            case Exists(var variable, var body) -> new Or(each(variable, body, row, names, things));
        };
    }

    private List<Formula> each(String variable, Formula body, Map<String, String> row, Map<String, String> names, List<String> things) {
        limit.check();
        return things.stream().map(thing -> {
            var extended = new HashMap<>(row);
            extended.put(variable, thing);
            return written(body, extended, names, things);
        }).toList();
    }

    private static Formula atom(Atom atom, Map<String, String> row, Map<String, String> names) {
        var of = atom.arguments().stream().map(term -> term instanceof Term.Variable ? row.get(term.name()) : names.get(term.name())).toList();
        if (atom.predicate().equals(Formula.EQUALS)) {
            return of.getFirst().equals(of.getLast()) ? new And(List.of()) : Formula.FALSE;
        }
        return new Atom(atom.predicate(), of.stream().<Term>map(Term.Constant::new).toList());
    }
}
