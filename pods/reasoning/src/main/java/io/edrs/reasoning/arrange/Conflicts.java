package io.edrs.reasoning.arrange;

import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The smallest set of constraints that cannot all hold: each set found is avoided at each of its members in turn (Reiter 1987), as long as there is time. */
final class Conflicts {

    private final Map<String, Puzzle.Range> places;
    private final List<Constraint> constraints;
    private final long deadline;
    private final Set<Set<Integer>> tried = new HashSet<>();

    Conflicts(Map<String, Puzzle.Range> places, List<Constraint> constraints, long deadline) {
        this.places = places;
        this.constraints = constraints;
        this.deadline = deadline;
    }

    /** By their places in the list; all of them where there was no time to leave any out. */
    List<Integer> smallest() {
        var best = IntStream.range(0, constraints.size()).boxed().toList();
        var open = new ArrayDeque<>(List.of(Set.<Integer>of()));
        while (!open.isEmpty() && !late()) {
            var without = open.poll();
            var left = IntStream.range(0, constraints.size()).boxed().filter(one -> !without.contains(one)).toList();
            // Whoever avoids as many as the best has would find none that is smaller.
            if (without.size() >= best.size() || !tried.add(without) || !impossible(left)) {
                continue;
            }
            var found = shrunk(left);
            best = found.size() < best.size() ? found : best;
            for (var one : found) {
                var more = new HashSet<>(without);
                more.add(one);
                open.add(more);
            }
        }
        return best;
    }

    /** Without each one that is not needed. */
    private List<Integer> shrunk(List<Integer> conflict) {
        var kept = new ArrayList<>(conflict);
        for (var one : conflict) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(one);
            if (!late() && impossible(fewer)) {
                kept = fewer;
            }
        }
        return List.copyOf(kept);
    }

    private boolean impossible(List<Integer> some) {
        return ChocoSearch.impossible(places, some.stream().map(constraints::get).toList(), Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }

    private boolean late() {
        return System.nanoTime() - deadline > 0;
    }
}
