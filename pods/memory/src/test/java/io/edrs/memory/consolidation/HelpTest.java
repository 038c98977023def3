package io.edrs.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.memory.Extent;
import io.edrs.memory.WholeMemory;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.model.ModelRounds;
import io.edrs.platform.kernel.model.ModelRun;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.Payload;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.memory.FactsConsolidated;
import io.edrs.schema.shared.AskFailed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a model reads in what users said, and what is kept of it. */
class HelpTest {

    private static final WholeMemory MEMORY = new WholeMemory();
    private static final String SAID = "Porto has been where my pillow is since March, and the kiln keeps me fed.";
    private static final String PORTO = "{\"subject\":\"user\",\"attribute\":\"home\",\"value\":\"Porto\",\"quote\":\"Porto has been where my pillow is\"}";
    private final String tenant = Fresh.tenant();
    private final UUID conversation = Fresh.id();
    private final Facts facts = MEMORY.bean(Facts.class);
    private final ModelRounds rounds = MEMORY.bean(ModelRounds.class);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @BeforeEach
    void writeNothing() {
        write("[]");
    }

    @Test
    void keepsWhatItsQuoteProvesAndSaysWhoReadIt() {
        write("Sure:\n```json\n[" + PORTO + "]\n```");
        var said = say(SAID);
        assertThat(run()).isEqualTo(new ModelRun(1, Optional.empty()));
        var fact = held().getFirst();
        assertThat(fact).extracting(Fact::subject, Fact::attribute, Fact::value, Fact::origin).containsExactly("user", "home", "Porto", "model");
        assertThat(facts.find(tenant, "ann", fact.factId()).sources()).singleElement().satisfies(source -> {
            assertThat(source.eventId()).isEqualTo(said);
            assertThat(source.origin()).isEqualTo("model");
            assertThat(SAID.substring(source.begins(), source.ends())).isEqualTo(source.words()).isEqualTo("Porto has been where my pillow is");
        });
        assertThat(announced()).singleElement().satisfies(changes -> assertThat(changes.learned()).containsExactly(fact.factId()));
    }

    @Test
    void whatItInventsIsNotKept() {
        write("[{\"subject\":\"user\",\"attribute\":\"home\",\"value\":\"Lisbon\",\"quote\":\"I live in Lisbon\"},"
                + "{\"subject\":\"user\",\"attribute\":\"job\",\"value\":\"potter\",\"quote\":\"the kiln keeps me fed\"},"
                + "{\"subject\":\"Marta\",\"attribute\":\"has\",\"value\":\"kiln\",\"quote\":\"the kiln keeps me fed\"},"
                + "{\"subject\":\"user\",\"attribute\":\"DROP TABLE\",\"value\":\"kiln\",\"quote\":\"the kiln\"}, 7, \"x\"]");
        say(SAID);
        run();
        assertThat(held()).isEmpty();
        assertThat(report().refused()).isEqualTo(Map.of("not_said", 1L, "value_not_said", 1L, "subject_not_said", 1L, "no_attribute", 1L));
    }

    @Test
    void rubbishCostsOneCallAndNothingElse() {
        write("I am afraid I cannot [help] with that}}");
        say(SAID);
        assertThat(run().stopped()).isEmpty();
        write("[" + PORTO + "]");
        run();
        assertThat(asked).hasValue(1);
        assertThat(held()).isEmpty();
        assertThat(report().refused()).isEqualTo(Map.of("unreadable", 1L));
    }

    @Test
    void theSystemsOwnWordsQuestionsAndWishesAreNoEvidence() {
        write("[{\"subject\":\"user\",\"attribute\":\"home\",\"value\":\"Oslo\",\"quote\":\"home is a data centre in Oslo\"},"
                + "{\"subject\":\"user\",\"attribute\":\"has\",\"value\":\"boat\",\"quote\":\"boat\"}]");
        var message = say("Hello!");
        MEMORY.answer(tenant, conversation, "ann", message, "My home is a data centre in Oslo.");
        say("My home is a data centre in Oslo. Should a boat be mine? Whatever floats between us floats.");
        run();
        assertThat(asked).hasValue(1);
        assertThat(held()).isEmpty();
        assertThat(report().refused()).isEqualTo(Map.of("own_words", 1L, "question", 1L));
    }

    @Test
    void anExhaustedBudgetPutsItOff() {
        MEMORY.inlet.answer(entry -> new AskFailed("ai.inference", "BUDGET_EXHAUSTED", "THROTTLED", "The budget of the tenant has 3 tokens left."));
        say(SAID);
        assertThat(run()).isEqualTo(new ModelRun(0, Optional.of("The budget of the tenant has 3 tokens left.")));
        assertThat(run().asked()).isZero();
        write("[" + PORTO + "]");
        assertThat(run()).isEqualTo(new ModelRun(1, Optional.empty()));
        assertThat(held()).hasSize(1);
    }

    @Test
    void aFailedCallIsTheOneCallOfItsEpisode() {
        MEMORY.inlet.answer(entry -> new AskFailed("ai.inference", "MODEL_FAILED", "INTERNAL", "The model's endpoint failed: 500"));
        say(SAID);
        assertThat(run().stopped()).contains("The model's endpoint failed: 500");
        write("[" + PORTO + "]");
        assertThat(run()).isEqualTo(new ModelRun(0, Optional.empty()));
        assertThat(held()).isEmpty();
    }

    @Test
    void killedBetweenCallAndStoreItIsAskedOnceMoreAndNothingIsDoubled() {
        say(SAID);
        die();
        write("[" + PORTO + "]");
        run();
        run();
        assertThat(asked).hasValue(1);
        assertThat(held()).singleElement().satisfies(fact -> assertThat(facts.find(tenant, "ann", fact.factId()).sources()).hasSize(1));
        say("Bread of mine comes out of a wood oven, as ever.");
        die();
        die();
        run();
        assertThat(asked).hasValue(1);
        assertThat(report().refused()).containsEntry("cut_off", 1L);
    }

    @Test
    void silenceIsAskedOnceMore() {
        MEMORY.inlet.answer(entry -> null);
        var within = new HelpConfig(true, 5, 10, Duration.ofMillis(1));
        var hasty = new Help(MEMORY.bean(Consolidator.class), MEMORY.bean(Consolidator.Reader.class), MEMORY.bean(HelpBook.class),
                MEMORY.bean(HelpQueue.class), within);
        say(SAID);
        assertThat(run(hasty).stopped()).isPresent();
        assertThat(run(hasty).stopped()).isPresent();
        assertThat(run(hasty)).isEqualTo(new ModelRun(0, Optional.empty()));
    }

    @Test
    void whatWasSaidOutweighsWhatAModelReads() {
        say("I live in Kiel.");
        write("[" + PORTO + "]");
        say(SAID);
        run();
        assertThat(held()).extracting(Fact::value).containsExactly("Kiel");
        assertThat(report().refused()).isEqualTo(Map.of("contradicts_said", 1L));
        say("I live in Bonn.");
        assertThat(held()).extracting(Fact::value).containsExactly("Bonn");
    }

    @Test
    void whatIsForgottenGoesWithAllThatWasReadInIt() {
        write("[" + PORTO + "]");
        say(SAID);
        run();
        MEMORY.bean(Oblivion.class).forget(tenant, "ann", new Extent.OfConversation(conversation));
        assertThat(facts.list(tenant, "ann", null, null, null, 9)).isEmpty();
        assertThat(report().done()).doesNotContainKey("done");
        assertThat(run().asked()).isZero();
    }

    @Test
    void theCostIsShownBeforeAndTheSwitchIsOff() {
        say(SAID);
        say("What is the time?");
        var report = MEMORY.bean(HelpController.class).report(admin());
        assertThat(report.enabled()).isFalse();
        assertThat(report.waiting().episodes()).isEqualTo(1);
        assertThat(report.waiting().complete()).isTrue();
        assertThat(report.waiting().inputTokens()).isBetween(200L, 600L);
        assertThat(report.waiting().costAtMost()).isNull();
        assertThatThrownBy(() -> MEMORY.bean(HelpController.class).run(admin(), null)).hasMessageContaining("EDRS_MODEL_FACTS");
        assertThat(asked).hasValue(0);
    }

    /** The process ends while the call is out. */
    private void die() {
        MEMORY.inlet.answer(entry -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(this::run).hasMessage("killed");
    }

    private void write(String text) {
        MEMORY.inlet.answer(entry -> reply(entry.payload(), text));
    }

    private Payload reply(Payload asking, String text) {
        var request = (CompletionRequested) asking;
        asked.incrementAndGet();
        return new CompletionFinished(request.requestId(), text, "", "stub", 7, 3, false);
    }

    private ModelRun run() {
        return run(MEMORY.bean(Help.class));
    }

    private ModelRun run(Help help) {
        return rounds.run(help, tenant, 10, Duration.ofMinutes(1));
    }

    private UUID say(String text) {
        return MEMORY.say(tenant, conversation, "ann", text);
    }

    private List<Fact> held() {
        return facts.list(tenant, "ann", MEMORY.clock.instant(), null, null, 9);
    }

    private HelpController.Report report() {
        return MEMORY.bean(HelpController.class).report(admin());
    }

    private Caller admin() {
        return new Caller(tenant, "k", Set.of("admin", "ask"));
    }

    private List<FactsConsolidated> announced() {
        return MEMORY.inlet.entries().stream().filter(entry -> entry.tenant().equals(tenant)).map(entry -> entry.payload())
                .filter(FactsConsolidated.class::isInstance).map(FactsConsolidated.class::cast).toList();
    }
}
