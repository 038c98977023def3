package io.edrs.reasoning.causal;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausalEngineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ApplicationContext CONTEXT = TestTables.context("reasoning.causal", CLOCK, new Computation());
    private final String tenant = Fresh.tenant();
    private final CausalEngine engine = CONTEXT.getBean(CausalEngine.class);
    private final Shelf shelf = CONTEXT.getBean(Shelf.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Does smoking cause cancer? | EFFECT | smoking | cancer | ''",
        "Thanks. Does the load affect the response time? | EFFECT | load | response time | ''",
        "What is the effect of price on sales? | EFFECT | price | sales | ''",
        "What if the rain had not happened? | HINDSIGHT | rain | '' | not",
        "What if the rain had not been, would the grass have been wet? | - | - | - | -",
        "What if the price had been 5? | HINDSIGHT | price | '' | 5",
        "What would sales have been if the price had been 5? | HINDSIGHT | price | sales | 5",
        "What caused the rise of the response time? | ROOT_CAUSE | '' | response time | ''",
        "what has caused the sudden drop in sales | ROOT_CAUSE | '' | sales | ''",
        "Why did the latency rise? | ROOT_CAUSE | '' | latency | ''",
        "Does Dana approve budgets? | - | - | - | -",
        "What is the price? | - | - | - | -"})
    void readsTheseFormsOnly(String question, CausalQuestion.Kind kind, String cause, String outcome, String value) {
        var read = CausalQuestion.read(question);
        if (kind == null) {
            assertThat(engine.fit(problem(question))).isZero();
        } else {
            assertThat(read).map(CausalQuestion::kind).contains(kind);
            assertThat(read.get()).extracting(CausalQuestion::cause, CausalQuestion::outcome, CausalQuestion::value).containsExactly(cause, outcome, value);
            assertThat(engine.fit(problem(question))).isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Does smoking cause cancer?", "What if the rain had not happened?", "What caused the rise of sales?"})
    void hasNothingToSayOfWhatNobodyKeeps(String question) {
        assertThat(ask(question)).isEmpty();
        shelf.keepGraph(tenant, "ada", "other", "dot", "digraph { a -> b }");
        assertThat(ask(question)).isEmpty();
    }

    @Test
    void whereOnlyOneThingIsKnownItSaysWhichOneIsNot() {
        shelf.keepGraph(tenant, "ada", "shop", "dot", "digraph { price -> sales }");
        assertThat(ask("Does the weather affect sales?")).get().satisfies(told -> {
            assertThat(told.verdict()).isEqualTo("unknown");
            assertThat(told.answer()).contains("'weather'", "'shop' speaks of price, sales");
            assertThat(told.confidence()).as("a document knows better").isLessThan(0.3);
            assertThat(told.proof()).isNotEmpty();
        });
        assertThat(ask("Does the price affect the mood?")).get().satisfies(told -> assertThat(told.answer()).contains("'mood'"));
        assertThat(ask("What if the weather had not happened?")).isEmpty();
    }

    @Test
    void answersFromTheGraphAndFromTheDataWithAProof() {
        shelf.keepGraph(tenant, "ada", "g", "dot", "digraph { x -> m -> the_outcome; other }");
        var yes = ask("Does X cause the outcome?").orElseThrow();
        assertThat(yes.verdict()).isEqualTo("true");
        assertThat(yes.answer()).contains("x → m → the_outcome");
        assertThat(yes.proof()).extracting(ProofStep::rule).containsExactly("given", "directed path");
        assertThat(yes.proof().getFirst().premise().id()).isEqualTo("graph:g");
        assertThat(ask("Does other cause the outcome?").orElseThrow().verdict()).isEqualTo("false");
        shelf.keepGraph(tenant, "ada", "h", "dot", "digraph { x -> y; z -> y }");
        shelf.keepDataset(tenant, "ada", "d", CausalServiceTest.chain(500));
        var measured = ask("Does x influence y?").orElseThrow();
        assertThat(measured.verdict()).isEqualTo("true");
        assertThat(measured.answer()).contains("95 % interval", "by regression");
        assertThat(measured.proof()).extracting(ProofStep::rule).containsExactly("given", "directed path", "given", "back-door adjustment", "estimation");
        assertThat(measured.proof().getLast().from()).contains(1, 3, 4);
    }

    @Test
    void tellsFromDataAloneOnlyWhatEveryFittingGraphSays() {
        shelf.keepDataset(tenant, "ada", "d", CausalServiceTest.chain(500));
        assertThat(ask("Does y cause x?").orElseThrow().verdict()).isEqualTo("false");
        assertThat(ask("Does x cause y?").orElseThrow()).satisfies(open -> {
            assertThat(open.verdict()).isEqualTo("unknown");
            assertThat(open.answer()).contains("stays open");
        });
    }

    @Test
    void saysWhyItCannotTell() {
        shelf.keepGraph(tenant, "ada", "g", "dot", "digraph { x -> y; x <-> y }");
        shelf.keepDataset(tenant, "ada", "d", CausalServiceTest.chain(500));
        var told = ask("Does x cause y?").orElseThrow();
        assertThat(told.verdict()).isEqualTo("true");
        assertThat(told.answer()).contains("How large the effect is I cannot tell", "hedge");
        shelf.keepOpen(tenant, "ada", "g", "digraph { x -> y [dir=none] }", List.of("x", "y"));
        assertThat(ask("Does x cause y?").orElseThrow()).satisfies(open -> {
            assertThat(open.verdict()).isEqualTo("unknown");
            assertThat(open.answer()).contains("open");
        });
    }

    @Test
    void looksBackInNetworksAndEquations() {
        shelf.keepGraph(tenant, "ada", "weather", "bif", CausalServiceTest.RAIN);
        assertThat(ask("What if the rain had not happened?").orElseThrow().answer()).startsWith("wet would most probably have been no");
        shelf.keepGraph(tenant, "ada", "h", "dot", "digraph { x -> y; z -> y }");
        shelf.keepDataset(tenant, "ada", "d", CausalServiceTest.chain(500));
        var told = ask("What would y have been if x had been 7?").orElseThrow();
        assertThat(told.verdict()).isEqualTo("value");
        assertThat(told.proof()).extracting(ProofStep::rule).containsExactly("given", "given", "abduction", "action", "prediction");
        assertThat(ask("What if x had been blue?")).isEmpty();
    }

    @Test
    void findsWhatIsBehindAChange() {
        shelf.keepDataset(tenant, "ada", "metrics", CausalServiceTest.outage());
        assertThat(ask("What caused the fall of web?").orElseThrow().answer()).contains("did not fall but rose");
        shelf.keepGraph(tenant, "ada", "services", "dot", "digraph { db -> web }");
        var told = ask("What caused the rise of web?").orElseThrow();
        assertThat(told.answer()).startsWith("Most likely db");
        assertThat(told.confidence()).isEqualTo(0.8);
    }

    @Test
    void stopsInTime() {
        shelf.keepDataset(tenant, "ada", "d", CausalServiceTest.chain(500));
        assertThat(engine.reason(problem("Does x cause y?"), Duration.ZERO)).map(Conclusion::verdict).contains("out of time");
    }

    @Test
    void seesNothingOfAnotherTenant() {
        shelf.keepGraph(Fresh.tenant(), "eve", "g", "dot", "digraph { x -> y }");
        assertThat(ask("Does x cause y?")).isEmpty();
    }

    private Optional<Conclusion> ask(String question) {
        return engine.reason(problem(question), Duration.ofSeconds(20));
    }

    private Problem problem(String question) {
        return new Problem(tenant, question, List.of());
    }
}
