package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tenants and personas share no memory. */
class IsolationTest {

    private final MemoryProcess memory = new MemoryProcess();
    private final UUID conversation = Fresh.id();

    @BeforeEach
    void say() {
        memory.ask("acme", conversation, ANNA, "the vault code is 4711");
    }

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void recallsForItsOwnTenantAndPersona() {
        assertThat(memory.recall("acme", conversation, ANNA, "vault code").turns()).hasSize(1);
        assertThat(memory.recall("acme", Fresh.id(), ANNA, "vault code").memories()).hasSize(1);
    }

    @Test
    void recallsNothingForAnotherTenant() {
        assertNothing("other", ANNA);
    }

    @Test
    void recallsNothingForAnotherPersona() {
        assertNothing("acme", "bert");
    }

    @Test
    void recallsNothingOfAnotherUser() {
        var asked = MemoryProcess.request(Fresh.id(), ANNA, "u2", "vault code", null);
        assertThat(memory.recall("acme", asked, Duration.ofSeconds(5)).memories()).isEmpty();
    }

    @Test
    void findsNoReferenceOfAnotherTenant() {
        var episodes = memory.bean(Episodes.class);
        var references = episodes.matching("acme", new Between(ANNA, "u1"), "vault", 9);
        assertThat(episodes.find("acme", references)).hasSize(1);
        assertThat(episodes.find("other", references)).isEmpty();
        assertThat(episodes.find("acme", references)).hasSize(1);
    }

    @Test
    void forgetsNothingOfAnotherTenant() {
        memory.forget("other", conversation);
        recallsForItsOwnTenantAndPersona();
    }

    private void assertNothing(String tenant, String persona) {
        for (var asked : new UUID[] {conversation, Fresh.id()}) {
            var recalled = memory.recall(tenant, asked, persona, "vault code");
            assertThat(recalled.turns()).isEmpty();
            assertThat(recalled.memories()).isEmpty();
        }
    }
}
