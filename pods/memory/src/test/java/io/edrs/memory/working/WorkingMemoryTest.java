package io.edrs.memory.working;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.memory.MemoryProcess;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.memory.Turn;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkingMemoryTest {

    private static final String TENANT = "acme";
    private final MemoryProcess process = new MemoryProcess();
    private final WorkingMemory working = process.bean(WorkingMemory.class);
    private final UUID conversation = Fresh.id();

    @AfterEach
    void stop() {
        process.close();
    }

    @Test
    void showsTheMostImportantFirst() {
        working.keep(TENANT, conversation, "low", 1);
        working.keep(TENANT, conversation, "high", 5);
        assertThat(working.inMind(TENANT, conversation).items()).extracting(Item::text).containsExactly("high", "low");
        assertThat(working.inMind("other", conversation).items()).isEmpty();
    }

    @Test
    void letsGoOfTheLeastImportantBeyondAThousand() {
        working.keep(TENANT, conversation, "least", 1);
        for (int i = 0; i < 1000; i++) {
            working.keep(TENANT, conversation, "item " + i, 2);
        }
        assertThat(working.inMind(TENANT, conversation).items()).hasSize(1000).extracting(Item::text).doesNotContain("least");
    }

    @Test
    void letsGoAfterAnHour() {
        working.keep(TENANT, conversation, "old", 5);
        process.clock().move(Duration.ofMinutes(59));
        working.keep(TENANT, conversation, "new", 1);
        process.clock().move(Duration.ofMinutes(1));
        assertThat(working.inMind(TENANT, conversation).items()).extracting(Item::text).containsExactly("new");
    }

    @Test
    void forgetsWhatHasPassedItsRetention() {
        working.keep(TENANT, conversation, "old", 5);
        process.clock().move(Duration.ofDays(31));
        working.keep("other", conversation, "new", 1);
        process.bean(ItemSeries.class).expire(process.clock().instant());
        assertThat(working.clear(TENANT, conversation)).isZero();
        assertThat(working.clear("other", conversation)).isEqualTo(1);
    }

    @Test
    void survivesARestart() {
        working.keep(TENANT, conversation, "kept", 4);
        process.ask(TENANT, conversation, ANNA, "hello");
        try (var again = process.restarted()) {
            var mind = again.bean(WorkingMemory.class).inMind(TENANT, conversation);
            assertThat(mind.items()).extracting(Item::text).containsExactly("kept");
            assertThat(mind.turns()).extracting(Turn::text).containsExactly("hello");
        }
    }

    @Test
    void followsTheConversation() {
        process.ask(TENANT, conversation, ANNA, "before");
        working.inMind(TENANT, conversation);
        process.answer(TENANT, conversation, ANNA, "after");
        assertThat(working.inMind(TENANT, conversation).turns()).extracting(Turn::text).containsExactly("before", "after");
    }

    @Test
    void forgetsWithTheConversationAndWhenCleared() {
        process.ask(TENANT, conversation, ANNA, "said");
        working.keep(TENANT, conversation, "kept", 4);
        assertThat(working.clear(TENANT, conversation)).isEqualTo(1);
        assertThat(working.inMind(TENANT, conversation).turns()).hasSize(1);
        working.keep(TENANT, conversation, "kept", 4);
        process.forget(TENANT, conversation);
        assertThat(working.inMind(TENANT, conversation).items()).isEmpty();
        assertThat(working.inMind(TENANT, conversation).turns()).isEmpty();
    }

    @Test
    void refusesWhatIsNoItem() {
        assertThatThrownBy(() -> working.keep(TENANT, conversation, " ", 3)).hasMessageContaining("without text");
        assertThatThrownBy(() -> working.keep(TENANT, conversation, "x", 6)).hasMessageContaining("Priority 6");
        assertThatThrownBy(() -> working.keep(TENANT, conversation, "x", 0)).hasMessageContaining("use 1 to 5");
    }
}
