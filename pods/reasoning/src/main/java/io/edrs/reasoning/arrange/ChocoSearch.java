package io.edrs.reasoning.arrange;

import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.expression.discrete.arithmetic.ArExpression;
import org.chocosolver.solver.expression.discrete.relational.ReExpression;
import org.chocosolver.solver.variables.IntVar;

/** A solution of constraints by Choco. */
final class ChocoSearch {

    private final Model model = new Model();
    private final Map<String, IntVar> places = new HashMap<>();

    private ChocoSearch(Map<String, Puzzle.Range> ranges) {
        // In one order, so that a puzzle with several solutions always has the same one.
        new TreeMap<>(ranges).forEach((thing, range) -> places.put(thing, model.intVar(thing, range.lowest(), range.highest())));
    }

    /** Places that satisfy all constraints, if there are any and they are found in time. */
    static Optional<Map<String, Integer>> solution(Map<String, Puzzle.Range> ranges, List<Constraint> constraints, Duration within) {
        var search = new ChocoSearch(ranges);
        constraints.forEach(search::post);
        search.model.getSolver().limitTime(Math.max(1, within.toMillis()));
        if (!search.model.getSolver().solve()) {
            return Optional.empty();
        }
        var found = new HashMap<String, Integer>();
        search.places.forEach((thing, place) -> found.put(thing, place.getValue()));
        return Optional.of(Map.copyOf(found));
    }

    /** Whether it was found in time that no places satisfy all constraints. */
    static boolean impossible(Map<String, Puzzle.Range> ranges, List<Constraint> constraints, Duration within) {
        var search = new ChocoSearch(ranges);
        constraints.forEach(search::post);
        search.model.getSolver().limitTime(Math.max(1, within.toMillis()));
        return !search.model.getSolver().solve() && !search.model.getSolver().isStopCriterionMet();
    }

    private void post(Constraint constraint) {
        switch (constraint) {
            case Constraint.Distinct(var things) -> model.allDifferent(things.stream().map(places::get).toArray(IntVar[]::new)).post();
            case Constraint.All(var parts) -> parts.forEach(this::post);
            default -> relation(constraint).post();
        }
    }

    private ReExpression relation(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Compare(var left, var sign, var right) -> compared(amount(left), sign, amount(right));
            case Constraint.Not(var body) -> relation(body).not();
            case Constraint.All(var parts) -> parts.stream().map(this::relation).reduce(ReExpression::and).orElseGet(() -> model.intVar(1).eq(1));
            case Constraint.Any(var parts) -> parts.stream().map(this::relation).reduce(ReExpression::or).orElseGet(() -> model.intVar(1).eq(0));
            case Constraint.Distinct(var things) -> pairs(things);
        };
    }

    private ReExpression pairs(List<String> things) {
        ReExpression all = model.intVar(1).eq(1);
        for (var i = 0; i < things.size(); i++) {
            for (var j = i + 1; j < things.size(); j++) {
                all = all.and(places.get(things.get(i)).ne(places.get(things.get(j))));
            }
        }
        return all;
    }

    private static ReExpression compared(ArExpression left, String sign, ArExpression right) {
        return switch (sign) {
            case "<" -> left.lt(right);
            case "<=" -> left.le(right);
            case "=" -> left.eq(right);
            case "!=" -> left.ne(right);
            case ">=" -> left.ge(right);
            default -> left.gt(right);
        };
    }

    private ArExpression amount(Amount amount) {
        return switch (amount) {
            case Amount.Place(var thing) -> places.get(thing);
            case Amount.Number(var value) -> model.intVar(value);
            case Amount.Sum(var left, var right) -> amount(left).add(amount(right));
            case Amount.Difference(var left, var right) -> amount(left).sub(amount(right));
            case Amount.Size(var of) -> amount(of).abs();
        };
    }
}
