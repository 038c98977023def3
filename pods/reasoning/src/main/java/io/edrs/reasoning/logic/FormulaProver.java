package io.edrs.reasoning.logic;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Prover;
import io.edrs.reasoning.deduction.Solver;
import io.edrs.reasoning.formula.FormulaText;
import io.edrs.reasoning.formula.UnreadableFormula;
import io.edrs.reasoning.program.Program;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Proves formulas that somebody else has written, a language model for instance. */
@Singleton
final class FormulaProver implements Prover {

    private final Solver solver;

    FormulaProver(Solver solver) {
        this.solver = solver;
    }

    @Override
    public Optional<Conclusion> prove(List<String> premises, String conclusion, Duration within) {
        try {
            var program = new Program(premises.stream().map(FormulaText::parse).toList(), premises, FormulaText.parse(conclusion), conclusion, false);
            return Optional.of(Telling.conclusion(solver.solve(program, within), false));
        } catch (UnreadableFormula unreadable) {
            return Optional.empty();
        }
    }
}
