package io.edrs.reasoning.decision;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.choice.ChoiceError;
import io.edrs.reasoning.decision.ChoiceController.Options;
import io.edrs.reasoning.decision.ChoiceController.Pairs;
import io.edrs.reasoning.decision.ModelController.Case;
import io.edrs.reasoning.decision.ModelController.Lesson;
import io.edrs.reasoning.decision.ModelController.Row;
import io.edrs.reasoning.decision.ModelController.Text;
import io.edrs.reasoning.graphs.GraphError;
import io.edrs.reasoning.tables.DmnTest;
import io.edrs.reasoning.tables.TableError;
import io.edrs.reasoning.trees.GrowingTest;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ApplicationContext CONTEXT = TestTables.context("reasoning.decision", CLOCK, new Computation());
    private static final Choice LAPTOPS = new Choice("weighted", List.of(new Choice.Said("price", 0.5, false), new Choice.Said("battery", 0.5, true)),
            List.of(new Choice.Alternative("Alpha", Map.of("price", 900.0, "battery", 10.0)), new Choice.Alternative("Beta", Map.of("price", 700.0, "battery", 8.0)),
                    new Choice.Alternative("Gamma", Map.of("price", 1100.0, "battery", 11.0))));
    private final String tenant = Fresh.tenant();
    private final Caller caller = new Caller(tenant, "ada", Set.of("ask", "ingest"));
    private final Caller reader = new Caller(tenant, "bob", Set.of("ask"));
    private final Caller stranger = new Caller(Fresh.tenant(), "eve", Set.of("ask", "ingest"));
    private final Caller nobody = new Caller(tenant, "mal", Set.of("metrics"));
    private final ModelController models = CONTEXT.getBean(ModelController.class);
    private final ChoiceController choices = CONTEXT.getBean(ChoiceController.class);
    private final DecisionEngine engine = CONTEXT.getBean(DecisionEngine.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void learnsKeepsAndExplains() {
        var learned = models.train(caller, "loans", new Lesson(GrowingTest.loans(300), "granted", 1, null, null));
        assertThat(learned.quality()).isGreaterThan(learned.baseline());
        assertThat(learned.importance()).containsOnlyKeys("income", "job");
        var said = models.predict(reader, "loans", new Row(Map.of("income", "20", "job", "none", "shoe", "40")));
        assertThat(said.label()).isEqualTo("no");
        assertThat(said.rule()).contains("job is not fixed");
        assertThat(models.list(reader).models()).extracting(ModelHead::name).containsExactly("loans");
        assertThat(models.show(reader, "loans").summary()).contains("predicts granted");
        models.delete(caller, "loans");
        assertThat(models.list(reader).models()).isEmpty();
    }

    @Test
    void decidesByTheTable() {
        assertThat(models.keepTable(caller, "menu", new Text(DmnTest.DISH)).summary()).isEqualTo("decides [size, dish]");
        var decided = models.decide(reader, "menu", new Case(null, Map.of("season", "Winter", "guests", 5)));
        assertThat(decided.outputs()).containsExactly(Map.of("dish", "Roast"));
        refused(TableError.DECISION_INPUT_INVALID, "needs [guests, season]", () -> models.decide(reader, "menu", new Case("dish", null)));
        refused(DecisionError.DECISION_REQUEST_INVALID, "is a dmn; this needs a forest", () -> models.predict(reader, "menu", new Row(Map.of())));
    }

    @Test
    void choosesWithReasonsAndSensitivity() {
        var chosen = choices.rank(reader, LAPTOPS);
        assertThat(chosen.winner()).isEqualTo("Alpha");
        assertThat(chosen.reasons()).anyMatch(reason -> reason.contains("would win"));
        assertThat(chosen.sensitivity().getFirst().to()).isNotNull();
        assertThat(choices.compare(reader, new Pairs(List.of("a", "b"), List.of(List.of(1.0, 3.0), List.of(1 / 3.0, 1.0)))).weights().get("a"))
                .isCloseTo(0.75, within(1e-9));
        var expected = choices.expect(reader, new Options(List.of("a", "b"), List.of("x", "y"), List.of(0.5, 0.5), List.of(List.of(0.0, 10.0), List.of(4.0, 4.0)), null));
        assertThat(expected.ranking().getFirst().option()).isEqualTo("a");
        assertThat(expected.valueOfKnowing()).isCloseTo(2, within(1e-9));
    }

    @Test
    void answersQuestionsThatNameAModel() {
        models.keepChoice(caller, "laptop", LAPTOPS);
        models.keepTable(caller, "menu", new Text(DmnTest.DISH));
        models.train(caller, "loans", new Lesson(GrowingTest.loans(300), "granted", 1, null, null));
        assertThat(ask("Which laptop should we buy?").orElseThrow()).satisfies(told -> {
            assertThat(told.answer()).startsWith("Alpha.");
            assertThat(told.proof()).extracting(ProofStep::rule).startsWith("given", "multi-criteria ranking");
        });
        assertThat(ask("What does the menu say for season is Winter and guests = 10?").orElseThrow().answer()).startsWith("dish = Stew").contains("Rule 2 of dish");
        assertThat(ask("What does the model loans predict for income of 20, job is none and shoe is 40?").orElseThrow().answer())
                .startsWith("granted is predicted to be no");
        assertThat(ask("What does the menu say for season is Winter?").orElseThrow().verdict()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Which laptop should we buy?", "What does the menu say for season is Winter?", "Is Dana a manager?", "Which ports are open?"})
    void leavesOtherQuestionsAlone(String question) {
        assertThat(ask(question)).isEmpty();
    }

    @Test
    void showsAStrangerNothing() {
        models.keepTable(caller, "menu", new Text(DmnTest.DISH));
        assertThat(models.list(stranger).models()).isEmpty();
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> models.show(stranger, "menu"), () -> models.delete(stranger, "menu"),
                () -> models.predict(stranger, "menu", new Row(null)), () -> models.decide(stranger, "menu", new Case(null, null)))) {
            refused(DecisionError.MODEL_NOT_FOUND, "'menu'", call);
        }
        assertThat(engine.reason(new Problem(stranger.tenant(), "What does the menu say for season is Winter?", List.of()), Duration.ofSeconds(9))).isEmpty();
    }

    @Test
    void asksForScopes() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> models.list(nobody), () -> models.show(nobody, "m"), () -> models.predict(nobody, "m", new Row(null)),
                () -> models.decide(nobody, "m", new Case(null, null)), () -> choices.rank(nobody, LAPTOPS), () -> choices.compare(nobody, new Pairs(null, null)),
                () -> choices.expect(nobody, new Options(null, null, null, null, null)))) {
            refused(KernelError.NOT_PERMITTED, "'ask'", call);
        }
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> models.train(reader, "m", new Lesson("a\n1", "a", null, null, null)),
                () -> models.keepTable(reader, "m", new Text("x")), () -> models.keepChoice(reader, "m", LAPTOPS), () -> models.delete(reader, "m"))) {
            refused(KernelError.NOT_PERMITTED, "'ingest'", call);
        }
    }

    @Test
    void aTieIsSaid() {
        var same = choices.rank(caller, new Choice(null, List.of(new Choice.Said("price", 1.0, false)),
                List.of(new Choice.Alternative("Alpha", Map.of("price", 1.0)), new Choice.Alternative("Beta", Map.of("price", 1.0)), new Choice.Alternative("Gamma", Map.of("price", 9.0)))));
        assertThat(same.reasons()).singleElement().satisfies(reason -> assertThat(reason).contains("Alpha and Beta score the same"));
    }

    @Test
    void saysWhatIsWrong() {
        refused(DecisionError.DECISION_REQUEST_INVALID, "'csv' is missing", () -> models.train(caller, "m", new Lesson(null, "a", null, null, null)));
        refused(DecisionError.DECISION_REQUEST_INVALID, "trees 0", () -> models.train(caller, "m", new Lesson("a\n1", "a", 0, null, null)));
        refused(GraphError.TABLE_INVALID, "no value for 'b'", () -> models.train(caller, "m", new Lesson("a,b\n1,\n", "a", null, null, null)));
        refused(DecisionError.DECISION_REQUEST_INVALID, "name '/'", () -> models.keepTable(caller, "/", new Text(DmnTest.DISH)));
        refused(DecisionError.DECISION_REQUEST_INVALID, "weighted or topsis", () -> choices.rank(caller, new Choice("guess", LAPTOPS.criteria(), LAPTOPS.alternatives())));
        refused(DecisionError.DECISION_REQUEST_INVALID, "no value for 'battery'", () -> choices.rank(caller, new Choice(null, LAPTOPS.criteria(),
                List.of(new Choice.Alternative("Alpha", Map.of("price", 1.0))))));
        refused(DecisionError.DECISION_REQUEST_INVALID, "'price' has no weight", () -> choices.rank(caller, new Choice(null,
                List.of(new Choice.Said("price", null, false)), LAPTOPS.alternatives())));
        refused(DecisionError.DECISION_REQUEST_INVALID, "'criteria' is missing, empty", () -> choices.rank(caller, new Choice(null, List.of(), LAPTOPS.alternatives())));
        refused(ChoiceError.WEIGHTS_INVALID, "sum to", () -> choices.rank(caller, new Choice(null,
                List.of(new Choice.Said("price", 0.5, false)), LAPTOPS.alternatives())));
        refused(DecisionError.DECISION_REQUEST_INVALID, "'matrix' is missing", () -> choices.compare(caller, new Pairs(List.of("a"), null)));
    }

    private Optional<Conclusion> ask(String question) {
        return engine.reason(new Problem(tenant, question, List.of()), Duration.ofSeconds(20));
    }
}
