package io.edrs.reasoning.arrange;

import io.edrs.reasoning.proof.Search;
import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down a search that finds no solution: the thing with the fewest places left is tried next. */
final class Refuter {

    private static final int MOST = 200_000;

    private final Map<String, Puzzle.Range> places;
    private final List<Constraint> constraints;
    private final BooleanSupplier late;
    private final List<String> spoken;
    private final Map<String, Integer> row = new HashMap<>();
    private int steps;

    Refuter(Map<String, Puzzle.Range> places, List<Constraint> constraints, BooleanSupplier late) {
        this.places = places;
        this.constraints = constraints;
        this.late = late;
        var said = constraints.stream().flatMap(Refuter::things).collect(Collectors.groupingBy(thing -> thing, Collectors.counting()));
        this.spoken = places.keySet().stream().sorted(Comparator.<String>comparingLong(thing -> -said.getOrDefault(thing, 0L)).thenComparing(Comparator.naturalOrder())).toList();
    }

    private static Stream<String> things(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Compare(var left, var sign, var right) -> Stream.concat(things(left), things(right));
            case Constraint.Distinct(var things) -> things.stream();
            case Constraint.Not(var body) -> things(body);
            case Constraint.All(var parts) -> parts.stream().flatMap(Refuter::things);
            case Constraint.Any(var parts) -> parts.stream().flatMap(Refuter::things);
        };
    }

    private static Stream<String> things(Amount amount) {
        return switch (amount) {
            case Amount.Place(var thing) -> Stream.of(thing);
            case Amount.Number number -> Stream.empty();
            case Amount.Sum(var left, var right) -> Stream.concat(things(left), things(right));
            case Amount.Difference(var left, var right) -> Stream.concat(things(left), things(right));
            case Amount.Size(var of) -> things(of);
        };
    }

    /** The search, or nothing when there is a solution, or time or room ran out. */
    Optional<Search> refutation() {
        var broken = broken();
        if (broken >= 0) {
            return Optional.of(new Search("", List.of(), broken));
        }
        if (row.size() == places.size() || late.getAsBoolean() || ++steps > MOST) {
            return Optional.empty();
        }
        var thing = tightest();
        var tried = new ArrayList<Search>();
        for (var place = places.get(thing).lowest(); place <= places.get(thing).highest(); place++) {
            row.put(thing, place);
            var below = refutation();
            row.remove(thing);
            if (below.isEmpty()) {
                return Optional.empty();
            }
            tried.add(below.get());
        }
        return Optional.of(new Search(thing, tried, -1));
    }

    private int broken() {
        for (var i = 0; i < constraints.size(); i++) {
            if (fails(constraints.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The one with the fewest places left; of several, what most is said of. */
    private String tightest() {
        var best = "";
        var fewest = Integer.MAX_VALUE;
        for (var thing : spoken) {
            var left = row.containsKey(thing) ? Integer.MAX_VALUE : left(thing);
            if (left < fewest) {
                fewest = left;
                best = thing;
            }
        }
        return best;
    }

    private int left(String thing) {
        var left = 0;
        for (var place = places.get(thing).lowest(); place <= places.get(thing).highest(); place++) {
            row.put(thing, place);
            left += broken() < 0 ? 1 : 0;
            row.remove(thing);
        }
        return left;
    }

    private boolean fails(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Compare compare -> settled(compare) && !holds(compare);
            case Constraint.Distinct(var things) -> {
                var known = things.stream().map(row::get).filter(place -> place != null).toList();
                yield known.stream().distinct().count() < known.size();
            }
            case Constraint.Not(var body) -> succeeds(body);
            case Constraint.All(var parts) -> parts.stream().anyMatch(this::fails);
            case Constraint.Any(var parts) -> parts.stream().allMatch(this::fails);
        };
    }

    private boolean succeeds(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Compare compare -> settled(compare) && holds(compare);
            case Constraint.Distinct(var things) -> row.keySet().containsAll(things) && things.stream().map(row::get).distinct().count() == things.size();
            case Constraint.Not(var body) -> fails(body);
            case Constraint.All(var parts) -> parts.stream().allMatch(this::succeeds);
            case Constraint.Any(var parts) -> parts.stream().anyMatch(this::succeeds);
        };
    }

    private boolean settled(Constraint.Compare compare) {
        return known(compare.left()) && known(compare.right());
    }

    private boolean known(Amount amount) {
        return switch (amount) {
            case Amount.Place(var thing) -> row.containsKey(thing);
            case Amount.Number number -> true;
            case Amount.Sum(var left, var right) -> known(left) && known(right);
            case Amount.Difference(var left, var right) -> known(left) && known(right);
            case Amount.Size(var of) -> known(of);
        };
    }

    private boolean holds(Constraint.Compare compare) {
        var order = value(compare.left()) - value(compare.right());
        return switch (compare.sign()) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case ">=" -> order >= 0;
            default -> order > 0;
        };
    }

    private int value(Amount amount) {
        return switch (amount) {
            case Amount.Place(var thing) -> row.get(thing);
            case Amount.Number(var value) -> value;
            case Amount.Sum(var left, var right) -> value(left) + value(right);
            case Amount.Difference(var left, var right) -> value(left) - value(right);
            case Amount.Size(var of) -> Math.abs(value(of));
        };
    }
}
