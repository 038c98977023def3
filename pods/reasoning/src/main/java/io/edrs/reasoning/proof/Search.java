package io.edrs.reasoning.proof;

import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why constraints cannot all hold: each place of a thing tried, down to a constraint that is broken.
 *
 * @param thing whose places are tried; empty where a constraint is broken
 * @param tried one for each of its places, from the lowest
 * @param broken the constraint, by index, that is false whatever the rest; −1 where places are tried
 */
public record Search(String thing, List<Search> tried, int broken) {

    public Search {
        tried = List.copyOf(tried);
    }

    /** How many constraints were found broken. */
    public int size() {
        return broken >= 0 ? 1 : tried.stream().mapToInt(Search::size).sum();
    }

    /** What is wrong with it as a refutation of the constraints; empty when nothing is. */
    public Optional<String> fault(Map<String, Puzzle.Range> places, List<Constraint> constraints) {
        return fault(places, constraints, new HashMap<>());
    }

    /** Whether the places given make every constraint true, each within its range. */
    public static boolean solves(Map<String, Integer> solution, Map<String, Puzzle.Range> places, List<Constraint> constraints) {
        return solution.keySet().equals(places.keySet())
                && places.entrySet().stream().allMatch(one -> within(solution.get(one.getKey()), one.getValue()))
                && constraints.stream().allMatch(constraint -> truth(constraint, solution) == 1);
    }

    private static boolean within(int place, Puzzle.Range range) {
        return place >= range.lowest() && place <= range.highest();
    }

    private Optional<String> fault(Map<String, Puzzle.Range> places, List<Constraint> constraints, Map<String, Integer> row) {
        if (broken >= 0) {
            return broken < constraints.size() && truth(constraints.get(broken), row) == -1 ? Optional.empty()
                    : Optional.of("With %s, constraint %d is not broken.".formatted(row, broken + 1));
        }
        var range = places.get(thing);
        if (range == null || row.containsKey(thing) || tried.size() != range.highest() - range.lowest() + 1) {
            return Optional.of("With %s, not every place of %s is tried.".formatted(row, thing));
        }
        for (var i = 0; i < tried.size(); i++) {
            row.put(thing, range.lowest() + i);
            var fault = tried.get(i).fault(places, constraints, row);
            if (fault.isPresent()) {
                return fault;
            }
        }
        row.remove(thing);
        return Optional.empty();
    }

    /** 1 true, −1 false, 0 not settled by the places known (Kleene 1938). */
    private static int truth(Constraint constraint, Map<String, Integer> row) {
        return switch (constraint) {
            case Constraint.Compare(var left, var sign, var right) -> compared(value(left, row), sign, value(right, row));
            case Constraint.Distinct(var things) -> distinct(things, row);
            case Constraint.Not(var body) -> -truth(body, row);
            case Constraint.All(var parts) -> parts.stream().mapToInt(part -> truth(part, row)).min().orElse(1);
            case Constraint.Any(var parts) -> parts.stream().mapToInt(part -> truth(part, row)).max().orElse(-1);
        };
    }

    private static int distinct(List<String> things, Map<String, Integer> row) {
        var known = things.stream().filter(row::containsKey).map(row::get).toList();
        if (new HashSet<>(known).size() < known.size()) {
            return -1;
        }
        return known.size() == things.size() ? 1 : 0;
    }

    private static int compared(OptionalInt left, String sign, OptionalInt right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var order = Integer.compare(left.getAsInt(), right.getAsInt());
        var holds = switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case ">=" -> order >= 0;
            default -> order > 0;
        };
        return holds ? 1 : -1;
    }

    private static OptionalInt value(Amount amount, Map<String, Integer> row) {
        return switch (amount) {
            case Amount.Place(var thing) -> row.containsKey(thing) ? OptionalInt.of(row.get(thing)) : OptionalInt.empty();
            case Amount.Number(var value) -> OptionalInt.of(value);
            case Amount.Sum(var left, var right) -> both(value(left, row), value(right, row), 1);
            case Amount.Difference(var left, var right) -> both(value(left, row), value(right, row), -1);
            case Amount.Size(var of) -> size(value(of, row));
        };
    }

    private static OptionalInt size(OptionalInt value) {
        return value.isEmpty() ? value : OptionalInt.of(Math.abs(value.getAsInt()));
    }

    private static OptionalInt both(OptionalInt left, OptionalInt right, int sign) {
        return left.isEmpty() || right.isEmpty() ? OptionalInt.empty() : OptionalInt.of(left.getAsInt() + sign * right.getAsInt());
    }
}
