package io.edrs.reasoning.abstraction;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.analogy.StructureMappingTest;
import io.edrs.reasoning.induction.RuleInductionTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbstractionServiceTest {

    private final Caller caller = new Caller("t", "ada", Set.of("ask"));
    private final Caller nobody = new Caller("t", "mal", Set.of("metrics"));
    private final AbstractionController controller = new AbstractionController(new Computation(), new AbstractionConfig(Duration.ofSeconds(20)));
    private final ProportionEngine engine = new ProportionEngine();

    @Test
    void mapsAndLearns() {
        var analogies = controller.map(caller, new AbstractionController.Pair(StructureMappingTest.SOLAR_SYSTEM, StructureMappingTest.ATOM)).analogies();
        assertThat(analogies.getFirst().things()).containsEntry("sun", "nucleus");
        var rules = controller.induce(caller, new AbstractionController.Examples(RuleInductionTest.FAMILY, List.of("mother(ann, bob)", "mother(eve, fay)"),
                List.of("mother(bob, cid)", "mother(ann, fay)"), null)).rules();
        assertThat(rules).singleElement().satisfies(rule -> assertThat(rule.rule()).contains("parent(X, Y)", "female(X)"));
    }

    @Test
    void asksForScopesAndSaysWhatIsWrong() {
        refused(KernelError.NOT_PERMITTED, "'ask'", () -> controller.map(nobody, new AbstractionController.Pair(null, null)));
        refused(KernelError.NOT_PERMITTED, "'ask'", () -> controller.induce(nobody, new AbstractionController.Examples(null, null, null, null)));
        refused(AbstractionError.ABSTRACTION_REQUEST_INVALID, "'base' is empty", () -> controller.map(caller, new AbstractionController.Pair(null, null)));
        refused(AbstractionError.ABSTRACTION_REQUEST_INVALID, "'target' is empty; send facts such as", () -> controller.map(caller, new AbstractionController.Pair(List.of("a(b)"), List.of())));
        refused(AbstractionError.ABSTRACTION_REQUEST_INVALID, "'base' has gaps",
                () -> controller.map(caller, new AbstractionController.Pair(Arrays.asList("a(b)", null), List.of("a(b)"))));
    }

    @Test
    void completesProportionsFromPremises() {
        var premises = List.of(new Premise("Paris is the capital of France.", "passage", "p1", "atlas.md"), new Premise("Tokyo is the capital of Japan.", "fact", "f1", ""));
        var told = engine.reason(new Problem("t", "Paris is to France as Tokyo is to what?", premises), Duration.ofSeconds(1)).orElseThrow();
        assertThat(told.answer()).startsWith("Japan:");
        assertThat(told.proof()).extracting(ProofStep::rule).containsExactly("given", "given", "same relation");
        assertThat(engine.reason(new Problem("t", "Japan is to Tokyo as France is to what?", premises), Duration.ofSeconds(1)).orElseThrow().answer()).startsWith("Paris:");
        assertThat(engine.reason(new Problem("t", "A puppy grows into a dog. A kitten grows into a cat. Puppy is to dog as kitten is to?", List.of()),
                Duration.ofSeconds(1)).orElseThrow().answer()).startsWith("cat:");
    }

    @Test
    void leavesOtherQuestionsAlone() {
        assertThat(engine.reason(new Problem("t", "Paris is to France as Tokyo is to what?", List.of()), Duration.ofSeconds(1))).isEmpty();
        assertThat(engine.fit(new Problem("t", "What is the capital of France?", List.of()))).isZero();
    }
}
