package io.edrs.reasoning.datalog;

import io.edrs.reasoning.datalog.Facts.Fact;
import io.edrs.reasoning.datalog.Facts.Origin;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Term;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Line;
import io.edrs.reasoning.proof.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Writes down how facts came about, each fact once. */
final class Forward {

    private final Facts facts;
    private final List<Formula> premises;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Fact, Integer> stated = new HashMap<>();
    private final Map<Formula, Integer> byFormula = new HashMap<>();

    Forward(Facts facts, List<Formula> premises) {
        this.facts = facts;
        this.premises = premises;
    }

    Block proof(List<Fact> wanted, Formula goal) {
        var from = wanted.stream().map(this::state).distinct().toList();
        if (!lines.getLast().formula().equals(goal)) {
            lines.add(new Line(lines.size() + 1, goal, new Reason.Follows(from)));
        }
        return Block.of(lines);
    }

    /** Without recursion, for chains of derivations may be long. */
    private int state(Fact wanted) {
        var open = new ArrayList<Fact>(List.of(wanted));
        while (!open.isEmpty()) {
            var fact = open.getLast();
            var origin = facts.origin(fact);
            var missing = origin.from().stream().filter(one -> !stated.containsKey(one)).toList();
            if (stated.containsKey(fact) || missing.isEmpty()) {
                open.removeLast();
                stated.computeIfAbsent(fact, one -> write(one, origin));
            } else {
                open.addAll(missing);
            }
        }
        return stated.get(wanted);
    }

    private int write(Fact fact, Origin origin) {
        var rule = origin.rule();
        var premise = premises.get(rule.source());
        var from = new LinkedHashSet<Integer>();
        var given = line(premise, new Reason.Given(rule.source()));
        if (rule.variables().isEmpty()) {
            from.add(given);
        } else {
            var of = rule.variables().stream().map(origin.row()::get).toList();
            from.add(line(instance(premise, rule.variables(), origin.row()), new Reason.Instance(given, of)));
        }
        origin.from().forEach(one -> from.add(stated.get(one)));
        return line(Datalog.formula(fact), new Reason.Follows(List.copyOf(from)));
    }

    private int line(Formula formula, Reason reason) {
        return byFormula.computeIfAbsent(formula, one -> {
            lines.add(new Line(lines.size() + 1, one, reason));
            return lines.size();
        });
    }

    private static Formula instance(Formula premise, List<String> variables, Map<String, String> row) {
        var inner = premise;
        for (var i = 0; i < variables.size(); i++) {
            inner = ((ForAll) inner).body();
        }
        return said(inner, row);
    }

    /** A rule consists of these alone. */
    private static Formula said(Formula formula, Map<String, String> row) {
        return switch (formula) {
            case Atom(var predicate, var of) -> new Atom(predicate, of.stream().map(term -> term instanceof Term.Variable
                    ? new Term.Constant(row.get(term.name())) : term).toList());
            case Not(var body) -> new Not(said(body, row));
            case And(var parts) -> new And(parts.stream().map(part -> said(part, row)).toList());
            case Implies(var left, var right) -> new Implies(said(left, row), said(right, row));
            default -> throw new IllegalStateException("No part of a rule: " + formula);
        };
    }
}
