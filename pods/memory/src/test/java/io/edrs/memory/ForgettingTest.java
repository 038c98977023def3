package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.gateway.RequestReceived;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is forgotten is found on no path. */
class ForgettingTest {

    private static final String TENANT = "acme";
    private final MemoryProcess memory = new MemoryProcess();
    private final UUID conversation = Fresh.id();
    private UUID kept;

    @BeforeEach
    void say() {
        kept = memory.ask(TENANT, Fresh.id(), ANNA, "the secret garden");
        memory.ask(TENANT, conversation, ANNA, "the secret recipe");
        memory.answer(TENANT, conversation, ANNA, "a secret sauce");
        memory.commit();
    }

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void findsNothingByAnyPath() {
        memory.recall(TENANT, Fresh.id(), ANNA, "secret");
        assertThat(memory.forget(TENANT, conversation)).isEqualTo(2);
        assertForgotten(memory);
    }

    @Test
    void findsNothingAfterARestart() {
        memory.forget(TENANT, conversation);
        try (var again = memory.restarted()) {
            assertForgotten(again);
        }
    }

    @Test
    void findsNothingWhenKilledBetweenJournalAndIndex() {
        memory.journal.delete(TENANT, "episodes", conversation.toString());
        try (var again = memory.restarted()) {
            assertForgotten(again);
        }
    }

    @Test
    void staysForgottenWhenTheEventIsRedelivered() {
        var event = memory.event(TENANT, Fresh.id(), new RequestReceived(conversation, ANNA, "u1", "secret again", null), null);
        memory.deliver(event);
        memory.forget(TENANT, conversation);
        memory.deliver(event);
        assertForgotten(memory);
        try (var again = memory.restarted()) {
            again.deliver(event);
            assertForgotten(again);
        }
    }

    private void assertForgotten(MemoryProcess process) {
        assertThat(process.bean(Conversations.class).latest(TENANT, conversation, null, 99)).isEmpty();
        var recalled = process.recall(TENANT, conversation, ANNA, "secret");
        assertThat(recalled.turns()).isEmpty();
        assertThat(recalled.memories()).singleElement().extracting(turn -> turn.eventId()).isEqualTo(kept);
        assertThat(process.words.search(TENANT, "episodes.v2", "recipe sauce again", 9, java.util.Map.of())).isEmpty();
    }
}
