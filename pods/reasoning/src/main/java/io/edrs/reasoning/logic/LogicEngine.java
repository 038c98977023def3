package io.edrs.reasoning.logic;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.reasoning.deduction.Exercise;
import io.edrs.reasoning.deduction.Finding;
import io.edrs.reasoning.deduction.Solution;
import io.edrs.reasoning.deduction.Solver;
import io.edrs.reasoning.deduction.Wanted;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.UnreadableFormula;
import io.edrs.reasoning.program.ConstraintText;
import io.edrs.reasoning.program.ProgramText;
import io.edrs.reasoning.puzzle.Puzzle;
import io.edrs.reasoning.puzzle.PuzzleReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers yes-or-no questions whose premises say what holds of all of a kind, or on a condition. */
@Singleton
final class LogicEngine implements ReasoningEngine {

    private static final double OWN = 0.9;
    private static final double FOUND = 0.6;
    private static final double PERHAPS = 0.2;

    private final Solver solver;

    LogicEngine(Solver solver) {
        this.solver = solver;
    }

    @Override
    public String name() {
        return "reasoning.logic";
    }

    @Override
    public double fit(Problem problem) {
        var text = problem.question();
        if (ProgramText.is(text)) {
            return OWN;
        }
        var exercise = Exercise.of(text);
        if (!exercise.options().isEmpty() && !exercise.premises().isEmpty() || lists(exercise)) {
            return OWN;
        }
        if (exercise.goal().isEmpty()) {
            return 0;
        }
        if (Solver.reckons(exercise)) {
            return OWN;
        }
        if (Wanted.asks(exercise.goal()) && Form.touched(exercise.goal(), exercise.premises().stream().map(Premise::stated).toList())) {
            return OWN;
        }
        if (exercise.goal().endsWith("?") && !Form.polar(exercise.goal())) {
            return 0;
        }
        if (exercise.premises().stream().anyMatch(Form::rule)) {
            return OWN;
        }
        if (!Form.polar(exercise.goal())) {
            return 0;
        }
        return problem.premises().isEmpty() ? PERHAPS : Form.touched(text, problem.premises()) ? FOUND : 0;
    }

    @Override
    public Optional<Conclusion> reason(Problem problem, Duration within) {
        var text = problem.question();
        try {
            if (ProgramText.is(text) && ProgramText.arranges(text)) {
                var puzzle = ConstraintText.parse(text);
                return Optional.of(Telling.choice(solver.choose(puzzle, within), puzzle.options().stream().map(Puzzle.Said::words).toList()));
            }
            if (ProgramText.is(text)) {
                return Optional.of(Telling.conclusion(solver.solve(ProgramText.parse(text), within), false));
            }
        } catch (UnreadableFormula unreadable) {
            return Optional.empty();
        }
        var exercise = Exercise.of(text);
        var stated = exercise.premises().stream().map(Premise::stated).toList();
        if (!exercise.options().isEmpty() || lists(exercise) || Wanted.asks(exercise.goal()) || Solver.reckons(exercise)) {
            var solution = solver.answer(stated, exercise, false, within);
            return Optional.of(solution.options().isEmpty() ? Telling.conclusion(solution, false) : Telling.choice(solution, solution.options()))
                    .filter(Telling::tells).filter(told -> !Wanted.asks(exercise.goal()) || told.verdict().equals(Finding.VALUE) || told.verdict().equals(Finding.CONTRADICTION));
        }
        if (exercise.goal().isEmpty()) {
            return Optional.empty();
        }
        var solution = consistent(stated, Selection.of(text, problem.premises()), exercise.goal(), within);
        var told = stated.stream().map(Premise::text).anyMatch(Form::rule);
        var contradictory = solution.finding().verdict().equals(Finding.CONTRADICTION);
        return told && about(solution) || proved(solution) || contradictory ? Optional.of(Telling.conclusion(solution, !problem.premises().isEmpty())).filter(Telling::tells) : Optional.empty();
    }

    /** What documents and turns say may contradict itself; then what is part of the contradiction is left out. What the question states stands. */
    private Solution consistent(List<Premise> stated, List<Premise> found, String goal, Duration within) {
        var others = new ArrayList<>(found);
        while (true) {
            var solution = solver.solve(Stream.concat(stated.stream(), others.stream()).toList(), goal, false, within);
            var conflicting = solution.steps().stream().map(ProofStep::premise).filter(others::contains).toList();
            if (!solution.finding().verdict().equals(Finding.CONTRADICTION) || conflicting.isEmpty()) {
                return solution;
            }
            others.removeAll(conflicting);
        }
    }

    /** Whether it lists things to be put in order. */
    private static boolean lists(Exercise exercise) {
        return (Form.polar(exercise.goal()) || Wanted.asks(exercise.goal())) && exercise.premises().stream().anyMatch(PuzzleReader::lists);
    }

    /** That something stays open is said only of what the premises speak of. */
    private static boolean about(Solution solution) {
        var sentences = solution.reading().sentences();
        var goal = sentences.getLast().formula();
        if (goal == null || !solution.finding().verdict().equals(Finding.UNKNOWN) && !solution.finding().verdict().equals(Finding.LOOSE)) {
            return goal != null;
        }
        var spoken = Names.predicates(sentences.subList(0, sentences.size() - 1).stream().map(Sentence::formula).filter(Objects::nonNull).toList());
        return Names.predicates(List.of(goal)).keySet().stream().anyMatch(spoken::containsKey);
    }

    /** From documents and memory only what follows by a rule is said: what stands there is found without, and what does not is not unknown. */
    private static boolean proved(Solution solution) {
        var verdict = solution.finding().verdict();
        var used = solution.steps().stream().map(ProofStep::premise).filter(premise -> premise != null && !premise.source().equals("background"))
                .map(Premise::text).toList();
        return (verdict.equals(Finding.TRUE) || verdict.equals(Finding.FALSE)) && used.size() > 1 && used.stream().anyMatch(Form::rule);
    }
}
