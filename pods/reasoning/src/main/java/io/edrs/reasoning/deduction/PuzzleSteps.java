package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.arrange.Arrangement;
import io.edrs.reasoning.puzzle.Puzzle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is known of an arrangement, in words. */
final class PuzzleSteps {

    private PuzzleSteps() {}

    static List<ProofStep> of(Puzzle puzzle, Arrangement arrangement) {
        var steps = new ArrayList<ProofStep>();
        var told = arrangement.impossible().isPresent() ? arrangement.conflict().stream().map(puzzle.constraints()::get).toList() : puzzle.constraints();
        told.forEach(said -> steps.add(new ProofStep(steps.size() + 1, said.words(), "given", List.of(), Premise.stated(said.words()))));
        var given = IntStream.rangeClosed(1, steps.size()).boxed().toList();
        if (arrangement.impossible().isPresent()) {
            add(steps, "No order satisfies all of that: each of %d ways ends in a breach.".formatted(arrangement.impossible().get().size()), "search", given);
            return steps;
        }
        var ends = new ArrayList<>(List.of(add(steps, "This order satisfies all of that: %s.".formatted(order(arrangement.solution())), "model", given)));
        for (var i = 0; i < puzzle.options().size(); i++) {
            var search = arrangement.refutations().get(i);
            var what = i == arrangement.option() ? "The opposite of \"%s\" cannot be" : "\"%s\" cannot be";
            var words = puzzle.options().get(i).words().replaceFirst("[.?]$", "");
            if (search.isPresent()) {
                ends.add(add(steps, (what + ": each of %d ways ends in a breach.").formatted(words, search.get().size()), "search", given));
            }
        }
        if (arrangement.option() >= 0) {
            add(steps, "So: " + puzzle.options().get(arrangement.option()).words(), "only one is left", ends);
        }
        return steps;
    }

    private static String order(Map<String, Integer> places) {
        return places.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(one -> one.getValue() + " " + one.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static int add(List<ProofStep> steps, String statement, String rule, List<Integer> from) {
        steps.add(new ProofStep(steps.size() + 1, statement, rule, from, null));
        return steps.size();
    }
}
