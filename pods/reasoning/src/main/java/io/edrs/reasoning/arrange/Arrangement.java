package io.edrs.reasoning.arrange;

import io.edrs.reasoning.proof.Search;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a puzzle allows.
 *
 * @param solution places that satisfy all that is said, and the option chosen; empty when there are none
 * @param option the only option that must hold, from 0; −1 when there is none or more than one
 * @param refutations for each option: the search that shows that it cannot hold; of the one chosen, that its opposite cannot
 * @param impossible the search that shows that what is said cannot all hold, if so
 * @param conflict which of the constraints cannot all hold, by index; the search speaks of these alone
 */
public record Arrangement(Map<String, Integer> solution, int option, List<Optional<Search>> refutations, Optional<Search> impossible, List<Integer> conflict) {

    /** Of the time, how much goes into leaving out what a contradiction does not need. */
    private static final int SHARE = 2;

    public Arrangement {
        solution = Map.copyOf(solution);
        refutations = List.copyOf(refutations);
        conflict = List.copyOf(conflict);
    }

    /** Decides the puzzle's options; whatever is not shown within the time stays open. */
    public static Arrangement of(Puzzle puzzle, Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        var said = puzzle.constraints().stream().map(Puzzle.Said::constraint).toList();
        var solution = ChocoSearch.solution(puzzle.places(), said, within);
        if (solution.isEmpty()) {
            return contradictory(puzzle, said, within, deadline);
        }
        var necessary = new ArrayList<Integer>();
        var refutations = new ArrayList<Optional<Search>>();
        for (var i = 0; i < puzzle.options().size(); i++) {
            var option = puzzle.options().get(i).constraint();
            var opposite = refuted(puzzle, with(said, new Constraint.Not(option)), deadline);
            if (opposite.isPresent()) {
                necessary.add(i);
            }
            refutations.add(opposite.isPresent() ? opposite : refuted(puzzle, with(said, option), deadline));
        }
        return new Arrangement(solution.get(), necessary.size() == 1 ? necessary.getFirst() : -1, refutations, Optional.empty(), List.of());
    }

    /** The fewer constraints, the shorter the search that shows that they cannot all hold. */
    private static Arrangement contradictory(Puzzle puzzle, List<Constraint> said, Duration within, long deadline) {
        var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        if (!ChocoSearch.impossible(puzzle.places(), said, left)) {
            return new Arrangement(Map.of(), -1, List.of(), Optional.empty(), List.of());
        }
        var conflict = new Conflicts(puzzle.places(), said, deadline - within.toNanos() / SHARE).smallest();
        var search = refuted(puzzle, conflict.stream().map(said::get).toList(), deadline);
        return new Arrangement(Map.of(), -1, List.of(), search, search.isPresent() ? conflict : List.of());
    }

    /** Whether neither places nor a contradiction were found. */
    public boolean undecided() {
        return solution.isEmpty() && impossible.isEmpty();
    }

    /** Whether every part of it is accepted by its checker. */
    public boolean shown(Puzzle puzzle) {
        var said = puzzle.constraints().stream().map(Puzzle.Said::constraint).toList();
        if (impossible.isPresent()) {
            return impossible.get().fault(puzzle.places(), conflict.stream().map(said::get).toList()).isEmpty();
        }
        if (undecided()) {
            return false;
        }
        if (option < 0 && puzzle.options().size() == 1) {
            return Search.solves(solution, puzzle.places(), said) && refutations.getFirst().isPresent()
                    && refutations.getFirst().get().fault(puzzle.places(), with(said, puzzle.options().getFirst().constraint())).isEmpty();
        }
        if (option < 0 || !Search.solves(solution, puzzle.places(), with(said, puzzle.options().get(option).constraint()))) {
            return false;
        }
        for (var i = 0; i < refutations.size(); i++) {
            var own = puzzle.options().get(i).constraint();
            if (refutations.get(i).isEmpty() || refutations.get(i).get().fault(puzzle.places(), with(said, i == option ? new Constraint.Not(own) : own)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Search> refuted(Puzzle puzzle, List<Constraint> constraints, long deadline) {
        return new Refuter(puzzle.places(), constraints, () -> System.nanoTime() > deadline).refutation();
    }

    private static List<Constraint> with(List<Constraint> said, Constraint more) {
        var all = new ArrayList<>(said);
        all.add(more);
        return all;
    }
}
