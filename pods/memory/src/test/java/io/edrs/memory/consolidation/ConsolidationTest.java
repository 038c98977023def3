package io.edrs.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.FactsConsolidated;
import io.edrs.schema.persona.FeedbackReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Facts from what users said. */
class ConsolidationTest {

    private static final WholeMemory MEMORY = new WholeMemory();
    private final String tenant = Fresh.tenant();
    private final UUID conversation = Fresh.id();
    private final Facts facts = MEMORY.bean(Facts.class);

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @Test
    void aFactHasItsWordsItsTimeAndItsConfidence() {
        var said = say("Hello. By the way, I live in Kiel, and my dog is called Bruno.");
        assertThat(held()).containsExactlyInAnyOrder("user home Kiel", "dog name Bruno");
        var fact = facts.list(tenant, "ann", MEMORY.clock.instant(), null, null, 9).getFirst();
        var shown = facts.find(tenant, "ann", fact.factId());
        assertThat(shown.sources()).singleElement().satisfies(source -> {
            assertThat(source.eventId()).isEqualTo(said);
            assertThat("Hello. By the way, I live in Kiel, and my dog is called Bruno.".substring(source.begins(), source.ends())).isEqualTo(source.words());
        });
        assertThat(fact.confidence()).isBetween(0.5, 0.99);
        assertThat(fact.validFrom()).isEqualTo(fact.saidAt());
    }

    @Test
    void whatIsSaidAgainIsConfirmedAndKeepsAllItsSources() {
        say("I live in Kiel.");
        say("As I said, I live in Kiel!");
        var fact = facts.list(tenant, "ann", MEMORY.clock.instant(), null, null, 9);
        assertThat(fact).hasSize(1);
        assertThat(facts.find(tenant, "ann", fact.getFirst().factId()).sources()).hasSize(2);
        assertThat(fact.getFirst().confidence()).isGreaterThan(0.9);
    }

    @Test
    void aContradictionEndsTheOlderAndOverwritesNothing() {
        say("I live in Kiel.");
        var before = MEMORY.clock.instant();
        MEMORY.clock.move(Duration.ofDays(40));
        say("We moved to Leipzig this month.");
        assertThat(held()).containsExactly("user home Leipzig");
        assertThat(heldAt(before)).containsExactly("user home Kiel");
        assertThat(facts.list(tenant, "ann", null, null, null, 9)).hasSize(2);
        say("I like tea.");
        say("I hate tea.");
        say("I like coffee.");
        assertThat(held()).containsExactlyInAnyOrder("user home Leipzig", "user dislikes tea", "user likes coffee");
    }

    @Test
    void whatIsSaidToHoldNoLongerEnds() {
        say("I play tennis. I work at Acme.");
        say("I stopped playing tennis. I don't work at Acme anymore. I used to live in Rome.");
        assertThat(held()).isEmpty();
        assertThat(facts.list(tenant, "ann", null, null, null, 9)).hasSize(3).allMatch(fact -> fact.validUntil() != null);
        say("I play tennis again.");
        assertThat(held()).containsExactly("user plays tennis");
    }

    @Test
    void whatComesLateDoesNotOverruleWhatWasSaidLater() {
        var early = MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", "ann", "I live in Bonn.", null));
        MEMORY.clock.move(Duration.ofDays(10));
        say("I live in Kiel.");
        MEMORY.deliver(early);
        assertThat(held()).containsExactly("user home Kiel");
        assertThat(heldAt(MEMORY.clock.instant().minus(Duration.ofDays(5)))).containsExactly("user home Bonn");
    }

    @Test
    void theSystemsOwnWordsAreNeverEvidence() {
        var message = say("Hello!");
        MEMORY.answer(tenant, conversation, "ann", message, "I live in a data centre in Oslo.");
        assertThat(held()).isEmpty();
        say("I live in a data centre in Oslo.");
        assertThat(held()).isEmpty();
        assertThat(MEMORY.bean(ConsolidationController.class)).isNotNull();
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var event = MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", "ann", "I live in Kiel.", null));
        assertThat(MEMORY.handle(event)).hasAtLeastOneElementOfType(FactsConsolidated.class);
        MEMORY.handle(event);
        assertThat(facts.find(tenant, "ann", facts.list(tenant, "ann", null, null, null, 9).getFirst().factId()).sources()).hasSize(1);
    }

    @Test
    void aCorrectionBecomesAFactAndEndsTheCorrectedOne() {
        var message = say("I live in Kiel.");
        correct(message, "Where do I live?", "You live in Kiel.", "No, it's Hamburg.");
        assertThat(held()).containsExactly("user home Hamburg");
        var fact = facts.list(tenant, "ann", MEMORY.clock.instant(), null, null, 9).getFirst();
        assertThat(fact.origin()).isEqualTo("correction");
        assertThat(facts.find(tenant, "ann", fact.factId()).sources().getFirst().words()).isEqualTo("No, it's Hamburg.");
        correct(message, "Where do I live?", "You live in Hamburg.", "I live in Altona.");
        assertThat(held()).containsExactly("user home Altona");
        correct(message, "What is the cache port?", "6383", "The port is 6384.");
        assertThat(held()).contains("What is the cache port? answer The port is 6384");
        correct(message, "Where do I live?", "You live in Altona.", null);
        assertThat(held()).hasSize(2);
    }

    @Test
    void theUserEditsAndForgetsFacts() {
        say("I live in Kiel.");
        var id = facts.list(tenant, "ann", null, null, null, 9).getFirst().factId();
        var edited = facts.edit(tenant, "ann", id, "Kiel-Gaarden", null, null);
        assertThat(held()).containsExactly("user home Kiel-Gaarden");
        assertThat(facts.list(tenant, "ann", null, null, null, 9)).hasSize(2);
        assertThatThrownBy(() -> facts.edit(tenant, "ann", edited.factId(), " ", null, null)).hasMessageContaining("1 to 500");
        assertThatThrownBy(() -> facts.edit(tenant, "bob", edited.factId(), "x", null, null)).hasMessageContaining("no fact");
        assertThatThrownBy(() -> facts.find(Fresh.tenant(), "ann", id)).hasMessageContaining("no fact");
        var receipt = MEMORY.bean(FactOblivion.class).forget(tenant, "ann", "ann", edited.factId(), false);
        assertThat(receipt.gone()).containsEntry("facts", 1);
        assertThat(held()).isEmpty();
        assertThatThrownBy(() -> facts.edit(tenant, "ann", edited.factId(), "x", null, null)).hasMessageContaining("was forgotten");
    }

    @Test
    void oneUsersFactsAreNotAnothers() {
        say("I live in Kiel.");
        MEMORY.say(tenant, Fresh.id(), "bob", "I live in Rome.");
        assertThat(held()).containsExactly("user home Kiel");
        assertThat(facts.list(Fresh.tenant(), "ann", null, null, null, 9)).isEmpty();
    }

    @Test
    void readsWhatIsOlderAndGoesOnWhereItStopped() {
        IntStream.range(0, 450).forEach(i -> MEMORY.handle(MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", "ann",
                i % 50 == 0 ? "I like tea of kind %d.".formatted(i) : "The weather is bad.", null)), ".episodic"));
        assertThat(held()).isEmpty();
        var backlog = MEMORY.bean(Backlog.class);
        assertThat(backlog.page(tenant)).isEqualTo(200);
        assertThat(backlog.run(tenant)).isEqualTo(250);
        assertThat(backlog.run(tenant)).isZero();
        assertThat(held()).hasSize(9);
    }

    @Test
    void manyAtOnceLoseAndDoubleNothing() throws Exception {
        var conversations = IntStream.range(0, 4).mapToObj(i -> Fresh.id()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(IntStream.range(0, 60).<java.util.concurrent.Callable<UUID>>mapToObj(i -> () -> MEMORY.deliver(
                    MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversations.get(i % 4), "edrs", "ann", "I like food%d. I live in town%d.".formatted(i % 20, i % 3), null)))).toList())) {
                future.resultNow();
            }
        }
        assertThat(held().stream().filter(fact -> fact.startsWith("user likes"))).hasSize(20);
        assertThat(held().stream().filter(fact -> fact.startsWith("user home"))).hasSize(1);
    }

    private UUID say(String text) {
        return MEMORY.say(tenant, conversation, "ann", text);
    }

    private void correct(UUID message, String question, String answer, String correction) {
        MEMORY.clock.move(Duration.ofSeconds(1));
        MEMORY.deliver(MEMORY.event(tenant, Fresh.id(), new FeedbackReceived(conversation, message, "edrs", "ann", "bad", correction, question, answer)));
    }

    private List<String> held() {
        return heldAt(MEMORY.clock.instant());
    }

    private List<String> heldAt(Instant moment) {
        return facts.list(tenant, "ann", moment, null, null, 500).stream()
                .map(fact -> "%s %s %s".formatted(fact.subject(), fact.attribute(), fact.value())).toList();
    }
}
