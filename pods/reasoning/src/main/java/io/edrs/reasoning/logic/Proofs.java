package io.edrs.reasoning.logic;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofTree;
import io.edrs.reasoning.deduction.Exercise;
import io.edrs.reasoning.deduction.Solution;
import io.edrs.reasoning.deduction.Solver;
import io.edrs.reasoning.formula.UnreadableFormula;
import io.edrs.reasoning.logic.ProofController.ReadSentence;
import io.edrs.reasoning.logic.ProofController.Shown;
import io.edrs.reasoning.logic.ProofController.Wanted;
import io.edrs.reasoning.program.ConstraintText;
import io.edrs.reasoning.program.ProgramText;
import io.edrs.reasoning.puzzle.Puzzle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what is submitted as text. */
@Singleton
class Proofs {

    private static final Set<String> SEMANTICS = Set.of("classical", "rules");

    private final Solver solver;
    private final Computation computation;
    private final LogicConfig config;

    Proofs(Solver solver, Computation computation, LogicConfig config) {
        this.solver = solver;
        this.computation = computation;
        this.config = config;
    }

    Shown of(Wanted wanted) {
        var text = whole(wanted);
        var semantics = wanted.semantics() == null ? "classical" : wanted.semantics();
        if (!SEMANTICS.contains(semantics)) {
            throw new EdrsException(LogicError.PROOF_REQUEST_INVALID, "The semantics '%s' is not one of %s.".formatted(semantics, SEMANTICS.stream().sorted().toList()));
        }
        try {
            return computation.run(() -> ProgramText.is(text) ? program(text) : english(text, semantics.equals("rules")));
        } catch (UnreadableFormula unreadable) {
            throw new EdrsException(LogicError.PROGRAM_UNREADABLE, unreadable.getMessage());
        }
    }

    private String whole(Wanted wanted) {
        var text = wanted.text() == null ? "" : wanted.text().strip();
        var goal = wanted.goal() == null ? "" : wanted.goal().strip();
        if (text.isEmpty()) {
            throw new EdrsException(LogicError.PROOF_REQUEST_INVALID, "There is no text; send premises and, last, what is asked.");
        }
        if (text.length() > config.maxCharacters()) {
            throw new EdrsException(LogicError.PROOF_REQUEST_INVALID, "The text has %d characters; at most %d are read.".formatted(text.length(), config.maxCharacters()));
        }
        return goal.isEmpty() ? text : text + "\n" + goal;
    }

    private Shown program(String text) {
        if (ProgramText.arranges(text)) {
            var puzzle = ConstraintText.parse(text);
            return shown(solver.choose(puzzle, config.within()), puzzle.options().stream().map(Puzzle.Said::words).toList());
        }
        return shown(solver.solve(ProgramText.parse(text), config.within()), null);
    }

    private Shown english(String text, boolean forward) {
        var exercise = Exercise.of(text);
        var premises = exercise.premises().stream().map(Premise::stated).toList();
        if (!exercise.options().isEmpty()) {
            return shown(solver.answer(premises, exercise, forward, config.within()), exercise.options());
        }
        var goal = exercise.goal().isEmpty() && !premises.isEmpty() ? premises.getLast().text() : exercise.goal();
        var given = exercise.goal().isEmpty() && !premises.isEmpty() ? premises.subList(0, premises.size() - 1) : premises;
        if (goal.isEmpty()) {
            throw new EdrsException(LogicError.PROOF_REQUEST_INVALID, "Nothing is asked; end with a question or a statement to be judged.");
        }
        var solution = solver.answer(given, new Exercise(given.stream().map(Premise::text).toList(), goal, List.of()), forward, config.within());
        return shown(solution, solution.options().isEmpty() ? null : solution.options());
    }

    private static Shown shown(Solution solution, @Nullable List<String> options) {
        Conclusion told = options == null ? Telling.conclusion(solution, false) : Telling.choice(solution, options);
        var sentences = solution.reading().sentences().stream()
                .map(sentence -> new ReadSentence(sentence.text(), sentence.read() ? String.valueOf(sentence.formula()) : null, sentence.why())).toList();
        return new Shown(told.verdict(), told.answer(), told.confidence(), told.proof(), ProofTree.text(told.proof()), sentences, solution.reading().coverage(), told.unread());
    }
}
