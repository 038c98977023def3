package io.edrs.reasoning.proof;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.And;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.Exists;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.formula.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a proof line by line; it shares nothing with what found the proof but the form of formulas. */
public final class Checker {

    private final List<Formula> premises;
    private final Formula goal;

    private Checker(List<Formula> premises, Formula goal) {
        this.premises = premises;
        this.goal = goal;
    }

    /** What is wrong with a proof of the goal from the premises; empty when nothing is. */
    public static Optional<String> fault(List<Formula> premises, Formula goal, Block proof) {
        var names = new HashSet<>(Names.constants(premises));
        names.addAll(Names.constants(List.of(goal)));
        return new Checker(premises, goal).block(proof, new Known(new HashMap<>(), names), Set.of(new Not(goal)));
    }

    /** What a branch of the proof has so far. */
    private record Known(Map<Integer, Formula> lines, Set<String> names) {

        Known copy() {
            return new Known(new HashMap<>(lines), new HashSet<>(names));
        }

        void add(Line line) {
            lines.put(line.number(), line.formula());
            names.addAll(Names.constants(List.of(line.formula())));
        }
    }

    private Optional<String> block(Block block, Known known, Set<Formula> supposable) {
        for (var i = 0; i < block.lines().size(); i++) {
            var line = block.lines().get(i);
            var fault = line(line, known, i == 0 ? supposable : Set.of());
            if (fault.isPresent()) {
                return fault;
            }
            known.add(line);
        }
        return block.cases().isEmpty() ? reached(block) : cases(block, known);
    }

    private Optional<String> reached(Block block) {
        var last = block.lines().isEmpty() ? null : block.lines().getLast();
        return last != null && (last.formula().equals(goal) || last.formula().equals(Formula.FALSE)) ? Optional.empty()
                : Optional.of("The proof ends at %s, not at its goal.".formatted(last == null ? "nothing" : "line " + last.number()));
    }

    private Optional<String> cases(Block block, Known known) {
        if (!(known.lines().get(block.split()) instanceof Or(var parts)) || parts.size() != block.cases().size()) {
            return Optional.of("The cases are not the alternatives of line %d.".formatted(block.split()));
        }
        for (var i = 0; i < parts.size(); i++) {
            var lines = block.cases().get(i).lines();
            if (lines.isEmpty() || !(lines.getFirst().reason() instanceof Reason.Supposed)) {
                return Optional.of("Case %d of line %d does not begin with its supposition.".formatted(i + 1, block.split()));
            }
            var fault = block(block.cases().get(i), known.copy(), Set.of(parts.get(i)));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> line(Line line, Known known, Set<Formula> supposable) {
        if (known.lines().containsKey(line.number())) {
            return Optional.of("Line %d stands there twice.".formatted(line.number()));
        }
        var right = switch (line.reason()) {
            case Reason.Given(var premise) -> premise >= 0 && premise < premises.size() && premises.get(premise).equals(line.formula());
            case Reason.Supposed() -> supposable.contains(line.formula());
            case Reason.Instance(var from, var of) -> known.lines().containsKey(from) && instance(known.lines().get(from), of, line.formula());
            case Reason.Example(var of) -> example(line.formula(), of);
            case Reason.Witness(var name) -> witness(line.formula(), name, known.names());
            case Reason.Identity() -> identity(line.formula());
            case Reason.Follows(var from) -> known.lines().keySet().containsAll(from)
                    && Tautology.follows(from.stream().map(known.lines()::get).toList(), line.formula());
        };
        return right ? Optional.empty() : Optional.of("Line %d, %s, does not hold by %s.".formatted(line.number(), line.formula(), line.reason()));
    }

    private static boolean instance(Formula general, List<String> of, Formula instance) {
        var current = general;
        for (var name : of) {
            if (!(current instanceof ForAll(var variable, var body))) {
                return false;
            }
            current = Replaced.in(body, variable, name);
        }
        return !of.isEmpty() && current.equals(instance);
    }

    private static boolean example(Formula line, String of) {
        return line instanceof Implies(var left, var right) && (general(left, right, of) || particular(left, right, of));
    }

    private static boolean general(Formula left, Formula right, String of) {
        return left instanceof ForAll(var variable, var body) && Replaced.in(body, variable, of).equals(right);
    }

    private static boolean particular(Formula left, Formula right, String of) {
        return right instanceof Exists(var variable, var body) && Replaced.in(body, variable, of).equals(left);
    }

    private static boolean witness(Formula line, String name, Set<String> used) {
        return !used.contains(name) && line instanceof Implies(var left, var right) && (named(left, right, name) || unnamed(left, right, name));
    }

    private static boolean named(Formula left, Formula right, String name) {
        return left instanceof Exists(var variable, var body) && fresh(body, name) && Replaced.in(body, variable, name).equals(right);
    }

    private static boolean unnamed(Formula left, Formula right, String name) {
        return right instanceof ForAll(var variable, var body) && fresh(body, name) && Replaced.in(body, variable, name).equals(left);
    }

    private static boolean fresh(Formula body, String name) {
        return !Names.constants(List.of(body)).contains(name);
    }

    private static boolean identity(Formula line) {
        if (line instanceof Atom(var predicate, var of) && predicate.equals(Formula.EQUALS)) {
            return of.size() == 2 && of.getFirst().equals(of.getLast());
        }
        return line instanceof Implies(And(var parts), Atom after) && parts.size() == 2
                && parts.getFirst() instanceof Atom equal && equal.predicate().equals(Formula.EQUALS) && parts.getLast() instanceof Atom before
                && exchanged(equal, before, after);
    }

    private static boolean exchanged(Atom equal, Atom before, Atom after) {
        if (!before.predicate().equals(after.predicate()) || before.arguments().size() != after.arguments().size()) {
            return false;
        }
        var differing = new ArrayList<Integer>();
        for (var i = 0; i < before.arguments().size(); i++) {
            if (!before.arguments().get(i).equals(after.arguments().get(i))) {
                differing.add(i);
            }
        }
        return differing.stream().allMatch(i -> before.arguments().get(i).equals(equal.arguments().getFirst())
                && after.arguments().get(i).equals(equal.arguments().getLast()));
    }
}
