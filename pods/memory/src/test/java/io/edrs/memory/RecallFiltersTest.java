package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recall within limits, of what was reported, and of what makes no sense. */
class RecallFiltersTest {

    private static final String TENANT = "acme";
    private final MemoryProcess memory = new MemoryProcess();
    private final UUID spring = Fresh.id();
    private final UUID autumn = Fresh.id();

    @BeforeEach
    void report() {
        report(spring, "Marta", "The ferry sails. The garden needs rain this week. Nobody came.", "2026-03-02T10:00:00Z", "turn");
        report(spring, "Piet", "My garden drowned.", "2026-03-02T10:01:00Z", "turn");
        report(autumn, "Marta", "The garden is asleep.", "2025-10-05T10:00:00Z", "turn");
        report(autumn, "Marta", "Garden gate repaired", "2025-10-06T10:00:00Z", "event");
    }

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void keepsToTheConversation() {
        assertThat(texts(ask("garden", spring, null, null, null, null, null))).containsExactlyInAnyOrder("My garden drowned.",
                "The ferry sails. The garden needs rain this week. Nobody came.");
        assertThat(ask("garden", Fresh.id(), null, null, null, null, null).note()).contains("No conversation");
    }

    @Test
    void keepsToTheParticipantAndTheKind() {
        assertThat(ask("garden", null, "PIET", null, null, null, null).memories()).singleElement().extracting(Turn::speaker).isEqualTo("Piet");
        assertThat(ask("garden", null, null, null, null, null, List.of("event")).memories()).singleElement().extracting(Turn::kind).isEqualTo("event");
        assertThat(ask("garden", null, "nobody", null, null, null, null).note()).contains("Nothing that is remembered");
    }

    @Test
    void keepsToTheTimeAndToWhatWasSaidByThen() {
        assertThat(texts(ask("garden", null, null, "2025-10-01T00:00:00Z", "2025-10-06T00:00:00Z", null, null))).containsExactly("The garden is asleep.");
        assertThat(ask("garden", null, null, null, null, "2026-03-02T10:00:00Z", null).memories()).hasSize(3)
                .noneSatisfy(turn -> assertThat(turn.speaker()).isEqualTo("Piet"));
        assertThat(ask("garden", null, null, null, null, "2025-01-01T00:00:00Z", null).memories()).isEmpty();
    }

    @Test
    void marksTheSentenceThatSaysMost() {
        var turn = ask("what does the garden need, rain?", null, "Marta", "2026-01-01T00:00:00Z", null, null, null).memories().getFirst();
        assertThat(turn.text().substring(turn.evidenceFrom(), turn.evidenceTo())).isEqualTo("The garden needs rain this week.");
    }

    @Test
    void prefersTheSpeakerAndTheTimeAsked() {
        assertThat(ask("What did Piet say about the garden?", null, null, null, null, null, null).memories()).first().extracting(Turn::speaker).isEqualTo("Piet");
        assertThat(texts(ask("What about the garden in October?", null, null, null, null, "2026-03-03T00:00:00Z", null))).first().asString().containsIgnoringCase("garden ").doesNotContain("rain", "drowned");
    }

    @Test
    void findsWhatWasSaidTheWeekBeforeAnEvent() {
        report(spring, "Marta", "We found a puppy.", "2026-04-20T10:00:00Z", "turn");
        report(spring, "Marta", "A storm came.", "2026-02-20T10:00:00Z", "turn");
        report(spring, "Marta", "Today was the move to the coast.", "2026-04-24T10:00:00Z", "turn");
        var memories = ask("What happened the week before the move?", null, null, null, null, "2026-05-01T00:00:00Z", null);
        assertThat(texts(memories)).first().isEqualTo("We found a puppy.");
    }

    @Test
    void takesASecondStepToTheFriendWhoMoved() {
        report(spring, "Piet", "My friend Ines moved to Lisbon.", "2026-04-01T10:00:00Z", "turn");
        report(Fresh.id(), "Piet", "On Sundays Ines makes fish stew.", "2026-04-20T10:00:00Z", "turn");
        report(Fresh.id(), "Piet", "On Sundays Oskar makes dumplings.", "2026-04-21T10:00:00Z", "turn");
        var memories = texts(ask("What does the friend who moved to Lisbon make?", null, null, null, null, null, null));
        assertThat(memories).containsSubsequence("On Sundays Ines makes fish stew.", "On Sundays Oskar makes dumplings.");
        assertThat(memories.subList(0, 2)).containsExactlyInAnyOrder("My friend Ines moved to Lisbon.", "On Sundays Ines makes fish stew.");
    }

    @Test
    void saysWhyItFindsNothing() {
        assertThat(ask("the", null, null, null, null, null, null).note()).contains("no word to look for");
        assertThat(ask("", null, null, null, null, null, null).note()).contains("no word to look for");
        assertThat(ask("что на 30 February 2026", null, null, null, null, null, null).note()).contains("no such date as");
        assertThat(ask("庭の話", null, null, null, null, null, null).memories()).isEmpty();
        var endless = ask("garden " + "x".repeat(100_000), null, null, null, null, null, null);
        assertThat(endless.memories()).isNotEmpty();
        assertThat(endless.note()).contains("first 4000 were looked for");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> ask("garden", null, null, "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z", null, null))
                .isInstanceOf(EdrsException.class).hasMessageContaining("must be before");
        assertThatThrownBy(() -> ask("garden", null, null, null, null, null, List.of("dream"))).hasMessageContaining("'dream' is refused");
        assertThatThrownBy(() -> report(spring, " ", "x", "2026-03-02T10:00:00Z", "turn")).hasMessageContaining("speaker");
        assertThatThrownBy(() -> report(spring, "Ada", "x", "2026-03-02T10:00:00Z", "dream")).hasMessageContaining("kind");
    }

    @Test
    void recallsNothingReportedToAnotherTenant() {
        var ask = MemoryProcess.request(Fresh.id(), ANNA, "garden", null);
        assertThat(memory.recall("other", ask, MemoryProcess.AMPLE).memories()).isEmpty();
        assertThat(memory.recall(TENANT, ask, MemoryProcess.AMPLE).memories()).isNotEmpty();
    }

    private void report(UUID conversation, String speaker, String text, String at, String kind) {
        memory.deliver(memory.event(TENANT, Fresh.id(), new EpisodeReported(conversation, ANNA, "u1", speaker, text, Instant.parse(at), kind), null));
    }

    private Recalled ask(String query, UUID within, String participant, String from, String to, String asOf, List<String> kinds) {
        return memory.recall(TENANT, new RecallRequested(Fresh.id(), ANNA, "u1", Fresh.id(), query, EmbeddingVector.encode(WordHashes.vector(query)),
                null, 10, within, participant, moment(from), moment(to), moment(asOf), kinds), MemoryProcess.AMPLE);
    }

    private static Instant moment(String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static List<String> texts(Recalled recalled) {
        return recalled.memories().stream().map(Turn::text).toList();
    }
}
