package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import io.edrs.schema.memory.Turn;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Killed right after an acknowledgement and started again, it finds the item. */
class RestartTest {

    private static final String TENANT = "acme";

    @Test
    void replaysTheWholeJournalIntoAnEmptyIndex() {
        var memory = new MemoryProcess();
        var said = memory.ask(TENANT, Fresh.id(), ANNA, "the ferry leaves at noon");
        try (var again = memory.restarted()) {
            assertFound(again, "ferry", said);
            assertThat(again.model.texts()).isZero();
        }
    }

    @Test
    void replaysWhatCameAfterTheLastCommit() {
        var memory = new MemoryProcess();
        var first = memory.ask(TENANT, Fresh.id(), ANNA, "the ferry leaves at noon");
        memory.commit();
        memory.clock().move(Duration.ofHours(1));
        var second = memory.ask(TENANT, Fresh.id(), ANNA, "the train leaves at dusk");
        try (var again = memory.restarted()) {
            assertFound(again, "ferry", first);
            assertFound(again, "train", second);
            assertThat(((FakeVectorIndex) again.vectors).upserts()).isEqualTo(2);
        }
    }

    @Test
    void findsByMeaningAloneAfterARestart() {
        var memory = new MemoryProcess();
        var said = memory.ask(TENANT, Fresh.id(), ANNA, "the ferry leaves at noon");
        memory.commit();
        memory.clock().move(Duration.ofHours(1));
        try (var again = memory.restarted()) {
            var found = again.bean(Episodes.class).resembling(TENANT, new Between(ANNA, "u1"), WordHashes.vector("ferry at noon"), 5, 0.2);
            assertThat(found).singleElement().asString().endsWith(said.toString());
        }
    }

    @Test
    void knowsTurnsStoredBeforeTheRestart() {
        var memory = new MemoryProcess();
        var conversation = Fresh.id();
        var said = memory.ask(TENANT, conversation, ANNA, "the ferry leaves at noon");
        memory.commit();
        memory.clock().move(Duration.ofHours(1));
        try (var again = memory.restarted()) {
            var recalled = again.recall(TENANT, MemoryProcess.request(conversation, ANNA, "ferry", said), MemoryProcess.AMPLE);
            assertThat(recalled.upToDate()).isTrue();
            assertThat(recalled.turns()).extracting(Turn::eventId).containsExactly(said);
        }
    }

    private static void assertFound(MemoryProcess memory, String word, UUID expected) {
        assertThat(memory.recall(TENANT, Fresh.id(), ANNA, word).memories()).first()
                .extracting(Turn::eventId).isEqualTo(expected);
    }
}
