package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers causal questions whose variables a kept graph or table of the tenant names; for any other it has nothing to say. */
@Singleton
final class CausalEngine implements ReasoningEngine {

    private static final double FIT = 0.9;

    private final Workbench workbench;
    private final Discovery discovery;

    CausalEngine(Workbench workbench, Discovery discovery) {
        this.workbench = workbench;
        this.discovery = discovery;
    }

    @Override
    public String name() {
        return "reasoning.causal";
    }

    @Override
    public double fit(Problem problem) {
        return CausalQuestion.read(problem.question()).isPresent() ? FIT : 0;
    }

    @Override
    public Optional<Conclusion> reason(Problem problem, Duration within) {
        return CausalQuestion.read(problem.question()).flatMap(question -> {
            var budget = Budget.of(within);
            try {
                return answer(problem.tenant(), Sources.of(workbench.shelf(), problem.tenant(), question), question, budget);
            } catch (EdrsException e) {
                return told(e);
            }
        });
    }

    private Optional<Conclusion> answer(String tenant, Sources sources, CausalQuestion question, Budget budget) {
        if (!sources.nameTheQuestion()) {
            return HalfNamed.of(workbench.shelf(), tenant, question);
        }
        return workbench.run(() -> switch (question.kind()) {
            case EFFECT -> new EffectAnswer(sources, discovery, budget).answer();
            case HINDSIGHT -> new HindsightAnswer(sources, budget).answer(question);
            case ROOT_CAUSE -> new RootCauseAnswer(sources, discovery, budget).answer(question);
        });
    }

    /** What the data or the graph do not allow is an answer; what is broken is not. */
    private static Optional<Conclusion> told(EdrsException refusal) {
        if (refusal.code() == GraphError.OUT_OF_TIME) {
            return Optional.of(new Conclusion(Conclusion.OUT_OF_TIME, "I ran out of time working this out.", 0, List.of(), List.of()));
        }
        if (refusal.category() != Category.INVALID) {
            throw refusal;
        }
        return Optional.of(new Conclusion("unknown", "I cannot tell: " + refusal.getMessage(), 0.3, List.of(), List.of()));
    }
}
