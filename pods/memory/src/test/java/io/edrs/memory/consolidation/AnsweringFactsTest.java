package io.edrs.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.RememberedFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts as evidence in what is recalled. */
class AnsweringFactsTest {

    private static final WholeMemory MEMORY = new WholeMemory();
    private final String tenant = Fresh.tenant();
    private final UUID conversation = Fresh.id();

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @Test
    void theValueThatHoldsAnswersAndTheOldOneWhereItIsAskedFor() {
        var first = say("I live in Kiel.");
        var then = MEMORY.clock.instant();
        MEMORY.clock.move(Duration.ofDays(60));
        say("We moved to Leipzig. I work at Siemens.");
        MEMORY.clock.move(Duration.ofDays(1));
        assertThat(values(asked("Where do I live?"))).containsExactly("Leipzig");
        assertThat(values(asked("Where do I live?", then.plusSeconds(60)))).containsExactly("Kiel");
        assertThat(asked("Where did I live previously?")).singleElement().satisfies(fact -> {
            assertThat(fact.value()).isEqualTo("Kiel");
            assertThat(fact.words()).isEqualTo("I live in Kiel.");
            assertThat(fact.eventId()).isEqualTo(first);
            assertThat(fact.validUntil()).isNotNull();
        });
        assertThat(values(asked("Which company do I work for?"))).containsExactly("Siemens");
    }

    @Test
    void whoIsNamedIsMeantAndNobodyElse() {
        say("My sister Ann works at Bosch. I work at Siemens.");
        assertThat(values(asked("Where does my sister work?"))).containsExactly("Bosch");
        assertThat(values(asked("Where does Ann work?"))).containsExactly("Bosch");
        assertThat(values(asked("Where do I work?"))).containsExactly("Siemens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is the port of the Vector Store?", "Who works at Bosch?", "How old am I?", "What did I say?", ""})
    void whatNoFactAnswersGetsNone(String question) {
        say("I live in Kiel.");
        assertThat(asked(question)).isEmpty();
    }

    @Test
    void anotherUserAnotherPersonaAnotherTenantAndAFilteredQuestionGetNone() {
        say("I live in Kiel.");
        var ask = new RecallRequested(conversation, "edrs", "ann", null, "Where do I live?", null, null, 5);
        assertThat(facts(tenant, ask)).hasSize(1);
        assertThat(facts(Fresh.tenant(), ask)).isEmpty();
        assertThat(facts(tenant, new RecallRequested(conversation, "edrs", "eve", null, "Where do I live?", null, null, 5))).isEmpty();
        assertThat(facts(tenant, new RecallRequested(conversation, "other", "ann", null, "Where do I live?", null, null, 5))).isEmpty();
        assertThat(facts(tenant, new RecallRequested(conversation, "edrs", "ann", null, "Where do I live?", null, null, 5, null, "Marta", null, null,
                null, null))).isEmpty();
    }

    private UUID say(String text) {
        return MEMORY.say(tenant, conversation, "ann", text);
    }

    private List<RememberedFact> asked(String question) {
        return asked(question, null);
    }

    private List<RememberedFact> asked(String question, Instant asOf) {
        return facts(tenant, new RecallRequested(conversation, "edrs", "ann", null, question, null, null, 5, null, null, null, null, asOf, null));
    }

    private static List<RememberedFact> facts(String tenant, RecallRequested ask) {
        MEMORY.clock.move(Duration.ofSeconds(11));
        var said = MEMORY.handle(MEMORY.event(tenant, Fresh.id(), ask), "recall");
        var facts = ((Recalled) said.getFirst()).facts();
        return facts == null ? List.of() : facts;
    }

    private static List<String> values(List<RememberedFact> facts) {
        return facts.stream().map(RememberedFact::value).toList();
    }
}
