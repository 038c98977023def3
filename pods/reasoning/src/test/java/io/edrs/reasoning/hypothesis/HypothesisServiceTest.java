package io.edrs.reasoning.hypothesis;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.abduction.AbductionError;
import io.edrs.reasoning.hypothesis.HypothesisController.Question;
import io.edrs.reasoning.hypothesis.Said.SaidAssumable;
import io.edrs.reasoning.hypothesis.Said.SaidRule;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HypothesisServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ApplicationContext CONTEXT = TestTables.context("reasoning.hypothesis", CLOCK, new Computation());
    private static final Said OUTAGE = new Said(List.of(new SaidRule("slow pages", List.of("full disk"), null), new SaidRule("slow pages", List.of("traffic spike"), null),
            new SaidRule("write errors", List.of("full disk"), 0.9)), List.of(new SaidAssumable("full disk", 0.05), new SaidAssumable("traffic spike", 0.2)), null);
    private final String tenant = Fresh.tenant();
    private final Caller caller = new Caller(tenant, "ada", Set.of("ask", "ingest"));
    private final Caller reader = new Caller(tenant, "bob", Set.of("ask"));
    private final Caller stranger = new Caller(Fresh.tenant(), "eve", Set.of("ask", "ingest"));
    private final Caller nobody = new Caller(tenant, "mal", Set.of("metrics"));
    private final HypothesisController controller = CONTEXT.getBean(HypothesisController.class);
    private final HypothesisEngine engine = CONTEXT.getBean(HypothesisEngine.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void keepsTheoriesAndExplains() {
        assertThat(controller.keep(caller, "outages", OUTAGE).speaksOf()).containsExactly("full disk", "traffic spike", "slow pages", "write errors");
        assertThat(controller.show(reader, "outages")).isEqualTo(new Said(OUTAGE.rules(), OUTAGE.assumables(), null));
        var told = controller.explain(reader, new Question("outages", null, List.of("slow pages"), null, null));
        assertThat(told.explanations()).extracting("assumes").containsExactly(List.of("traffic spike"), List.of("full disk"));
        assertThat(told.probes()).isNotEmpty();
        assertThat(controller.explain(reader, new Question(null, OUTAGE, List.of("slow pages", "write errors"), null, 1)).explanations())
                .singleElement().extracting("assumes").isEqualTo(List.of("full disk"));
        controller.delete(caller, "outages");
        assertThat(controller.list(reader).theories()).isEmpty();
    }

    @Test
    void answersWhatAKeptTheorySpeaksOf() {
        assertThat(ask("What explains the slow pages?")).isEmpty();
        controller.keep(caller, "outages", OUTAGE);
        assertThat(ask("What could explain the slow pages and the write errors?").orElseThrow()).satisfies(told -> {
            assertThat(told.answer()).startsWith("Most likely full disk");
            assertThat(told.proof()).extracting(ProofStep::rule).contains("given", "assumption", "rule of the theory");
        });
        assertThat(ask("What explains the slow pages?").orElseThrow().answer()).contains("To tell them apart, see whether");
        assertThat(ask("What explains the moon?")).isEmpty();
        assertThat(engine.fit(new Problem(tenant, "What is a full disk?", List.of()))).isZero();
    }

    @Test
    void showsAStrangerNothing() {
        controller.keep(caller, "outages", OUTAGE);
        assertThat(controller.list(stranger).theories()).isEmpty();
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> controller.show(stranger, "outages"), () -> controller.delete(stranger, "outages"),
                () -> controller.explain(stranger, new Question("outages", null, List.of("slow pages"), null, null)))) {
            refused(HypothesisError.THEORY_NOT_FOUND, "'outages'", call);
        }
        assertThat(engine.reason(new Problem(stranger.tenant(), "What explains the slow pages?", List.of()), Duration.ofSeconds(9))).isEmpty();
    }

    @Test
    void asksForScopes() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> controller.list(nobody), () -> controller.show(nobody, "t"),
                () -> controller.explain(nobody, new Question("t", null, null, null, null)))) {
            refused(KernelError.NOT_PERMITTED, "'ask'", call);
        }
        refused(KernelError.NOT_PERMITTED, "'ingest'", () -> controller.keep(reader, "t", OUTAGE));
        refused(KernelError.NOT_PERMITTED, "'ingest'", () -> controller.delete(reader, "t"));
    }

    @Test
    void saysWhatIsWrong() {
        refused(HypothesisError.HYPOTHESIS_REQUEST_INVALID, "either the name", () -> controller.explain(caller, new Question(null, null, null, null, null)));
        refused(HypothesisError.HYPOTHESIS_REQUEST_INVALID, "most of 99", () -> controller.explain(caller, new Question(null, OUTAGE, null, null, 99)));
        refused(HypothesisError.HYPOTHESIS_REQUEST_INVALID, "name '?'", () -> controller.keep(caller, "?", OUTAGE));
        refused(HypothesisError.HYPOTHESIS_REQUEST_INVALID, "lacks a probability", () -> controller.keep(caller, "t",
                new Said(null, List.of(new SaidAssumable("a", null)), null)));
        refused(HypothesisError.HYPOTHESIS_REQUEST_INVALID, "list 'observed' has gaps", () -> controller.explain(caller, new Question(null, OUTAGE, java.util.Arrays.asList("a", null), null, null)));
        refused(AbductionError.OBSERVATION_INVALID, "list under 'observed'", () -> controller.explain(caller, new Question(null, OUTAGE, List.of(), null, null)));
        refused(AbductionError.OBSERVATION_INVALID, "does not speak of 'rain'", () -> controller.explain(caller, new Question(null, OUTAGE, List.of("rain"), null, null)));
    }

    private Optional<Conclusion> ask(String question) {
        return engine.reason(new Problem(tenant, question, List.of()), Duration.ofSeconds(20));
    }
}
