package io.edrs.reasoning.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Learned;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ReasoningEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The plan names who will be asked. */
class PlannerTest {

    private static final String PROOF = "All managers approve budgets. Dana is a manager. Does Dana approve budgets?";
    private static final Caller ADA = new Caller("acme", "ada", Set.of("ask"));

    private final InterpretationController controller = new InterpretationController(Core.get(Interpreter.class), Core.get(Computation.class));

    @Test
    void namesPodsAndEngines() {
        assertThat(ask(PROOF).plan()).satisfies(plan -> {
            assertThat(plan.engines()).containsExactly("reasoning.logic");
            assertThat(plan.pods()).containsExactly("memory", "knowledge");
        });
        assertThat(ask("Who runs Oslo?").plan().engines()).isEmpty();
        assertThat(ask("Hello!").plan().pods()).isEmpty();
        assertThat(ask("What is the port of Falcon and who runs Oslo?").plan().pods()).contains("task");
    }

    @Test
    void theLikeliestEngineComesFirstAndOneThatIsNeverRightIsPassedOver() {
        var asked = Core.get(Interpreter.class).interpret("Why?", List.of());
        var engines = List.<ReasoningEngine>of(new Fitting("weak", 0.2), new Fitting("no", 0), new Fitting("strong", 0.9), new Fitting("bad", 0.8));
        Learned learned = (tenant, engine) -> tenant.equals("acme") && engine.equals("bad") ? Learned.NEVER : 0.5;
        assertThat(new Planner(engines, Optional.of(learned)).plan("acme", "Why?", asked)).satisfies(plan -> {
            assertThat(plan.engines()).containsExactly("strong", "weak");
            assertThat(plan.passedOver()).containsExactly("bad");
        });
        assertThat(new Planner(engines, Optional.of(learned)).plan("globex", "Why?", asked).engines()).containsExactly("strong", "bad", "weak");
    }

    @Test
    void refusesNothingAndTooMuch() {
        for (var text : new String[] {null, " ", "x".repeat(5_000)}) {
            Assertions.assertThatThrownBy(() -> ask(text)).isInstanceOf(EdrsException.class).hasMessageContaining("'text'");
        }
        Assertions.assertThatThrownBy(() -> controller.interpret(new Caller("acme", "ada", Set.of()), new InterpretationController.Asked("Why?"))).isInstanceOf(EdrsException.class);
    }

    private InterpretationController.Taken ask(String text) {
        return controller.interpret(ADA, new InterpretationController.Asked(text));
    }

    private record Fitting(String name, double well) implements ReasoningEngine {

        @Override
        public double fit(Problem problem) {
            return well;
        }

        @Override
        public Optional<Conclusion> reason(Problem problem, Duration within) {
            return Optional.empty();
        }
    }
}
