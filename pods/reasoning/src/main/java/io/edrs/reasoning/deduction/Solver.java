package io.edrs.reasoning.deduction;

import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.arrange.Arrangement;
import io.edrs.reasoning.english.EnglishReader;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.program.Program;
import io.edrs.reasoning.prover.Limit;
import io.edrs.reasoning.puzzle.Puzzle;
import io.edrs.reasoning.puzzle.PuzzleReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Solves exercises in English and in formulas. */
public final class Solver {

    private final EnglishReader reader;

    public Solver(EnglishReader reader) {
        this.reader = reader;
    }

    /**
     * What follows about the goal from what could be read of the premises.
     *
     * @param forward whether rules are used forward only, as Datalog does, instead of in every direction logic allows
     */
    public Solution solve(List<Premise> premises, String goal, boolean forward, Duration within) {
        return solve(premises, goal, forward, false, within);
    }

    /** The same of a story: what it takes for granted is assumed, and named as an assumption in the proof. */
    public Solution story(List<Premise> premises, String goal, Duration within) {
        return solve(premises, goal, false, true, within);
    }

    private Solution solve(List<Premise> premises, String goal, boolean forward, boolean story, Duration within) {
        var texts = new ArrayList<>(premises.stream().map(Premise::text).toList());
        texts.add(goal);
        var limit = Limit.of(within);
        var reading = reader.read(texts, within.dividedBy(2));
        var asked = reading.sentences().getLast();
        var read = new ArrayList<Premise>();
        var formulas = new ArrayList<Formula>();
        for (var i = 0; i < premises.size(); i++) {
            var formula = reading.sentences().get(i).formula();
            // "Cats and dogs are animals" says two things.
            for (var part : formula == null ? List.<Formula>of() : formula instanceof Formula.And(var parts) ? parts : List.of(formula)) {
                read.add(premises.get(i));
                formulas.add(part);
            }
        }
        Background.of(formulas, asked).forEach((formula, words) -> {
            read.add(new Premise(words, "background", "", ""));
            formulas.add(formula);
        });
        if (story && asked.formula() != null) {
            Assumptions.of(formulas, asked.formula()).forEach(formula -> {
                read.add(new Premise(reading.vocabulary().said(formula) + ".", "assumption", "", ""));
                formulas.add(formula);
            });
        }
        var finding = asked.formula() == null ? Finding.undecided() : decided(formulas, asked.formula(), forward, limit.left());
        var steps = Steps.of(finding.certificate(), read, reading.vocabulary()::said);
        return new Solution(finding, -1, steps, reading);
    }

    /**
     * Which option must hold, or, with one option, whether it does: first as a puzzle of order, else each option as a goal. The option is −1
     * where not exactly one follows.
     */
    public Solution choose(List<Premise> premises, List<String> options, Duration within) {
        var read = new PuzzleReader(reader).read(premises.stream().map(Premise::text).toList(), options);
        if (read.isEmpty()) {
            return each(premises, options, within);
        }
        var puzzle = read.get().puzzle();
        return puzzle.isEmpty() ? new Solution(Finding.undecided(), -1, List.of(), read.get().reading()) : choose(puzzle.get(), read.get().reading(), within);
    }

    /** Which option of a puzzle must hold. */
    public Solution choose(Puzzle puzzle, Duration within) {
        return choose(puzzle, new Reading(List.of(), new io.edrs.reasoning.english.Vocabulary()), within);
    }

    private static Solution choose(Puzzle puzzle, Reading reading, Duration within) {
        var arrangement = Arrangement.of(puzzle, within);
        var verdict = arrangement.impossible().isPresent() ? Finding.CONTRADICTION : puzzle.options().size() == 1 ? single(arrangement)
                : arrangement.option() >= 0 ? Finding.VALUE : Finding.UNKNOWN;
        Certificate certificate = arrangement.shown(puzzle) ? new Certificate.Arranged(puzzle, arrangement) : new Certificate.None();
        var steps = certificate instanceof Certificate.None ? List.<ProofStep>of() : PuzzleSteps.of(puzzle, arrangement);
        return new Solution(Finding.of(verdict, certificate), arrangement.option(), steps, reading);
    }

    private static String single(Arrangement arrangement) {
        return arrangement.option() == 0 ? Finding.TRUE : arrangement.refutations().getFirst().isPresent() ? Finding.FALSE : Finding.UNKNOWN;
    }

    private Solution each(List<Premise> premises, List<String> options, Duration within) {
        var solutions = options.stream().map(option -> solve(premises, option, false, within.dividedBy(Math.max(1, options.size())))).toList();
        var following = java.util.stream.IntStream.range(0, options.size()).filter(i -> solutions.get(i).finding().verdict().equals(Finding.TRUE)).boxed().toList();
        var chosen = following.size() == 1 ? following.getFirst() : -1;
        var solution = solutions.get(Math.max(0, chosen));
        return new Solution(chosen < 0 ? Finding.undecided() : new Finding(Finding.VALUE, solution.finding().certificate(), List.of()), chosen,
                chosen < 0 ? List.of() : solution.steps(), solution.reading());
    }

    /** What follows from a program. */
    public Solution solve(Program program, Duration within) {
        var finding = decided(program.premises(), program.goal(), program.rules(), within);
        var premises = program.shown().stream().map(Premise::stated).toList();
        var sentences = new ArrayList<Sentence>();
        for (var i = 0; i < premises.size(); i++) {
            sentences.add(new Sentence(program.shown().get(i), program.premises().get(i), "", 0));
        }
        sentences.add(new Sentence(program.goalShown(), program.goal(), "", 0));
        var reading = new Reading(sentences, new io.edrs.reasoning.english.Vocabulary());
        return new Solution(finding, -1, Steps.of(finding.certificate(), premises, Formula::toString), reading);
    }

    private static Finding decided(List<Formula> premises, Formula goal, boolean forward, Duration within) {
        return forward ? Deduction.forward(premises, goal, within) : Deduction.decide(premises, goal, within);
    }
}
