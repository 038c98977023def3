package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.Formula.Or;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Line;
import io.edrs.reasoning.proof.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down why ground formulas cannot all be true: what each forces, and a case distinction where nothing is forced. */
final class Derivation {

    private static final int TRIED = 12;

    /** A clause, and the ground formula it belongs to; −1 for one true of anything. */
    private record Owned(int[] literals, int owner) {}

    private final List<Ground> grounds;
    private final List<Formula> premises;
    private final Formula goal;
    private final Limit limit;
    private final Clauses clauses = new Clauses();
    private final List<Owned> all = new ArrayList<>();
    private final Map<Integer, Integer> sourceLines = new LinkedHashMap<>();
    private int numbers;

    Derivation(List<Ground> grounds, List<Formula> premises, Formula goal, Limit limit) {
        this.grounds = grounds;
        this.premises = premises;
        this.goal = goal;
        this.limit = limit;
        for (var i = 0; i < grounds.size(); i++) {
            for (var clause : clauses.of(grounds.get(i).formula())) {
                all.add(new Owned(clause, i));
            }
        }
        clauses.definitions().forEach(clause -> all.add(new Owned(clause, -1)));
    }

    /** The whole proof. */
    Block write() {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < grounds.size(); i++) {
            if (grounds.get(i).source() instanceof Ground.Opposite) {
                source(i, lines);
            }
        }
        for (var i = 0; i < grounds.size(); i++) {
            if (grounds.get(i).source() instanceof Ground.Witness) {
                source(i, lines);
            }
        }
        for (var i = 0; i < grounds.size(); i++) {
            source(i, lines);
        }
        return Pruned.of(block(lines, new HashMap<>()), goal);
    }

    private int source(int ground, List<Line> lines) {
        var known = sourceLines.get(ground);
        if (known != null) {
            return known;
        }
        var formula = grounds.get(ground).formula();
        var reason = switch (grounds.get(ground).source()) {
            case Ground.Opposite() -> new Reason.Supposed();
            case Ground.Premise(var index) -> new Reason.Given(index);
            case Ground.Said(var index, var of) -> new Reason.Instance(given(index, lines), of);
            case Ground.Example(var of) -> new Reason.Example(of);
            case Ground.Witness(var name) -> new Reason.Witness(name);
            case Ground.Identity() -> new Reason.Identity();
        };
        var number = add(lines, formula, reason);
        sourceLines.put(ground, number);
        return number;
    }

    private int given(int index, List<Line> lines) {
        return lines.stream().filter(line -> line.reason() instanceof Reason.Given(var premise) && premise == index).map(Line::number)
                .findFirst().orElseGet(() -> add(lines, premises.get(index), new Reason.Given(index)));
    }

    private int add(List<Line> lines, Formula formula, Reason reason) {
        lines.add(new Line(++numbers, formula, reason));
        return numbers;
    }

    /** @param known the line of each literal that is settled, by literal */
    private Block block(List<Line> lines, Map<Integer, Integer> known) {
        limit.check();
        var conflict = force(known, lines);
        if (conflict != null) {
            add(lines, Formula.FALSE, follows(conflict, known, 0));
            return Block.of(lines);
        }
        var atom = choose(known);
        var formula = clauses.formula(atom);
        var split = add(lines, new Or(List.of(formula, new Not(formula))), new Reason.Follows(List.of()));
        var cases = List.of(supposed(atom, known), supposed(-atom, known));
        return new Block(lines, split, cases);
    }

    private Block supposed(int literal, Map<Integer, Integer> known) {
        var lines = new ArrayList<Line>();
        var extended = new HashMap<>(known);
        extended.put(literal, add(lines, clauses.formula(literal), new Reason.Supposed()));
        return block(lines, extended);
    }

    /** Settles what is forced until nothing is; the clause that cannot be true then, if any. */
    private @Nullable Owned force(Map<Integer, Integer> known, @Nullable List<Line> lines) {
        for (var changed = true; changed;) {
            changed = false;
            for (var clause : all) {
                var open = open(clause, known);
                if (open.isEmpty()) {
                    continue;
                }
                if (open.get().isEmpty()) {
                    return clause;
                }
                if (open.get().size() == 1) {
                    var literal = open.get().iterator().next();
                    known.put(literal, lines == null ? 0 : state(clause, literal, known, lines));
                    changed = true;
                }
            }
        }
        return null;
    }

    private int state(Owned clause, int literal, Map<Integer, Integer> known, List<Line> lines) {
        var formula = clauses.formula(literal);
        if (clause.owner() >= 0 && grounds.get(clause.owner()).formula().equals(formula)) {
            return sourceLines.get(clause.owner());
        }
        return add(lines, formula, follows(clause, known, literal));
    }

    private Reason follows(Owned clause, Map<Integer, Integer> known, int but) {
        var from = new LinkedHashSet<Integer>();
        if (clause.owner() >= 0) {
            from.add(sourceLines.get(clause.owner()));
        }
        for (var literal : clause.literals()) {
            if (literal != but) {
                from.add(known.get(-literal));
            }
        }
        return new Reason.Follows(List.copyOf(from));
    }

    /** The literals still open, or nothing when one is true. */
    private static Optional<Set<Integer>> open(Owned clause, Map<Integer, Integer> known) {
        var open = new LinkedHashSet<Integer>();
        for (var literal : clause.literals()) {
            if (known.containsKey(literal)) {
                return Optional.empty();
            }
            if (!known.containsKey(-literal)) {
                open.add(literal);
            }
        }
        return Optional.of(open);
    }

    /** The atom that settles most, whichever way it turns out. */
    private int choose(Map<Integer, Integer> known) {
        var candidates = new LinkedHashMap<Integer, Integer>();
        for (var clause : all) {
            open(clause, known).ifPresent(open -> open.forEach(literal ->
                    candidates.merge(Math.abs(literal), 64 >> Math.min(6, open.size()), Integer::sum)));
        }
        return candidates.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).limit(TRIED)
                .map(Map.Entry::getKey).max(java.util.Comparator.comparingLong(atom -> worth(atom, known))).orElseThrow();
    }

    private long worth(int atom, Map<Integer, Integer> known) {
        return (1 + settled(atom, known)) * (1 + settled(-atom, known));
    }

    private long settled(int literal, Map<Integer, Integer> known) {
        var tried = new HashMap<>(known);
        tried.put(literal, 0);
        return force(tried, null) == null ? tried.size() - known.size() : 1_000;
    }
}
