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
 */
public record Arrangement(Map<String, Integer> solution, int option, List<Optional<Search>> refutations, Optional<Search> impossible) {

    public Arrangement {
        solution = Map.copyOf(solution);
        refutations = List.copyOf(refutations);
    }

    /** Decides the puzzle's options; whatever is not shown within the time stays open. */
    public static Arrangement of(Puzzle puzzle, Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        var said = puzzle.constraints().stream().map(Puzzle.Said::constraint).toList();
        var solution = ChocoSearch.solution(puzzle.places(), said, within);
        if (solution.isEmpty()) {
            return new Arrangement(Map.of(), -1, List.of(), refuted(puzzle, said, deadline));
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
        return new Arrangement(solution.get(), necessary.size() == 1 ? necessary.getFirst() : -1, refutations, Optional.empty());
    }

    /** Whether every part of it is accepted by its checker. */
    public boolean shown(Puzzle puzzle) {
        var said = puzzle.constraints().stream().map(Puzzle.Said::constraint).toList();
        if (impossible.isPresent()) {
            return impossible.get().fault(puzzle.places(), said).isEmpty();
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
