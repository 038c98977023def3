package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.AMPLE;
import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Together;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.Turn;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An asker sees the turn it has already seen. */
class ReadYourWritesTest {

    private static final String TENANT = "acme";
    private final MemoryProcess memory = new MemoryProcess();
    private final UUID conversation = Fresh.id();

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void waitsForTheTurnThatIsOnItsWay() throws Exception {
        var late = memory.event(TENANT, Fresh.id(), new RequestReceived(conversation, ANNA, "u1", "late", null), null);
        var ask = MemoryProcess.request(conversation, ANNA, "q", late.eventId());
        Together.call(3, who -> {
            if (who == 0) {
                return memory.deliver(late);
            }
            var recalled = memory.recall(TENANT, ask, AMPLE);
            assertThat(recalled.upToDate()).isTrue();
            assertThat(recalled.turns()).extracting(Turn::eventId).containsExactly(late.eventId());
            return ask.messageId();
        });
    }

    @Test
    void answersWithWhatThereIsWhenTheTurnDoesNotCome() {
        memory.ask(TENANT, conversation, ANNA, "early");
        var ask = MemoryProcess.request(conversation, ANNA, "q", Fresh.id());
        var recalled = memory.recall(TENANT, ask, Duration.ofMillis(110));
        assertThat(recalled.upToDate()).isFalse();
        assertThat(recalled.turns()).extracting(Turn::text).containsExactly("early");
    }

    @Test
    void doesNotTakeAnotherTenantsTurnForItsOwn() {
        var elsewhere = memory.ask("other", conversation, ANNA, "elsewhere");
        var ask = MemoryProcess.request(conversation, ANNA, "q", elsewhere);
        assertThat(memory.recall(TENANT, ask, Duration.ofMillis(110)).upToDate()).isFalse();
    }
}
