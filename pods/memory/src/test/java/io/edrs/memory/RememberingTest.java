package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Together;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.Turn;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was said is found again, once. */
class RememberingTest {

    private static final String TENANT = "acme";
    private final MemoryProcess memory = new MemoryProcess();
    private final UUID conversation = Fresh.id();

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void recallsTheLatestTurnsOldestFirst() {
        for (int i = 0; i < 25; i++) {
            memory.ask(TENANT, conversation, ANNA, "remark " + i);
        }
        var turns = memory.recall(TENANT, conversation, ANNA, "anything").turns();
        assertThat(turns).hasSize(20).extracting(Turn::text).startsWith("remark 5").endsWith("remark 24");
        assertThat(turns).extracting(Turn::score).containsOnly(0.0);
    }

    @Test
    void recallsTheMostRelevantOfOtherConversations() {
        var relevant = memory.ask(TENANT, Fresh.id(), ANNA, "My favourite colour is teal");
        memory.answer(TENANT, Fresh.id(), ANNA, "Invoices are due within thirty days");
        var memories = memory.recall(TENANT, conversation, ANNA, "favourite colour").memories();
        assertThat(memories).extracting(Turn::eventId).containsExactly(relevant);
        assertThat(memories.getFirst().score()).isGreaterThan(0.5).isLessThanOrEqualTo(1);
        assertThat(memories.getFirst().speaker()).isEqualTo("user");
    }

    @Test
    void aSecondStepStartsFromWhatWasLookedUpAlone() {
        var said = Fresh.id();
        var moved = memory.ask(TENANT, said, ANNA, "My friend Bruno moved to Lisbon last year");
        memory.answer(TENANT, said, ANNA, "Noted.");
        memory.ask(TENANT, said, ANNA, "Today the weather is fine");
        memory.answer(TENANT, said, ANNA, "Enjoy it.");
        var memories = memory.recall(TENANT, conversation, ANNA, "What is the job of the friend who moved to Lisbon?").memories();
        assertThat(memories).extracting(Turn::eventId).contains(moved);
    }

    @Test
    void shortAnswersOfAPersonaAreNotEmbeddedAndFoundAllTheSame() {
        var brief = memory.answer(TENANT, Fresh.id(), ANNA, "2: Ivory Museum, Pearl House.");
        assertThat(memory.model.texts()).isZero();
        memory.ask(TENANT, Fresh.id(), ANNA, "Short, but said by a person");
        memory.answer(TENANT, Fresh.id(), ANNA, "A long answer. ".repeat(20));
        assertThat(memory.model.texts()).isEqualTo(2);
        assertThat(memory.recall(TENANT, conversation, ANNA, "Ivory Museum").memories()).extracting(Turn::eventId).contains(brief);
    }

    @Test
    void findsByMonthAndSpeaker() {
        memory.answer(TENANT, Fresh.id(), ANNA, "Berlin");
        var said = memory.ask(TENANT, Fresh.id(), ANNA, "Lisbon");
        var memories = memory.recall(TENANT, conversation, ANNA, "what did the user say in May").memories();
        assertThat(memories).first().extracting(Turn::eventId).isEqualTo(said);
        assertThat(memories).hasSize(2);
    }

    @Test
    void repeatsNeitherTheQuestionNorTheTurnsAlreadyListed() {
        var earlier = memory.ask(TENANT, conversation, ANNA, "the zebra project starts");
        var question = memory.ask(TENANT, conversation, ANNA, "when does the zebra project start");
        var ask = MemoryProcess.request(conversation, ANNA, "zebra project", null);
        var recalled = memory.recall(TENANT, new io.edrs.schema.memory.RecallRequested(conversation, ANNA, "u1", question,
                ask.query(), ask.vector(), null, 10), MemoryProcess.AMPLE);
        assertThat(recalled.turns()).extracting(Turn::eventId).containsExactly(earlier);
        assertThat(recalled.memories()).isEmpty();
    }

    @Test
    void remembersARedeliveredEventOnce() {
        var event = memory.event(TENANT, Fresh.id(), new RequestReceived(conversation, ANNA, "u1", "once only", null), null);
        memory.deliver(event);
        memory.deliver(event);
        try (var again = memory.restarted()) {
            again.deliver(event);
            assertThat(again.recall(TENANT, conversation, ANNA, "x").turns()).hasSize(1);
            assertThat(again.recall(TENANT, Fresh.id(), ANNA, "once only").memories()).hasSize(1);
            assertThat(again.model.texts()).isZero();
        }
        assertThat(memory.model.texts()).isEqualTo(1);
    }

    @Test
    void losesNoneOfAHundredConcurrentMessages() throws Exception {
        Together.call(100, i -> memory.deliver(memory.event(TENANT, Fresh.id(),
                new RequestReceived(conversation, ANNA, "u1", "note number" + i, null), null)));
        assertThat(memory.bean(Conversations.class).latest(TENANT, conversation, null, 1000)).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(memory.recall(TENANT, Fresh.id(), ANNA, "number" + i).memories()).first()
                    .extracting(Turn::text).isEqualTo("note number" + i);
        }
    }

    @Test
    void mixesNoneOfAHundredConcurrentMessagesWithThoseOfAnotherConversation() throws Exception {
        var other = Fresh.id();
        var ids = IntStream.range(0, 200).mapToObj(i -> Fresh.id()).toList();
        Together.call(200, i -> memory.deliver(memory.event(TENANT, ids.get(i),
                new RequestReceived(i % 2 == 0 ? conversation : other, ANNA, "u1", "note number" + i, null), null)));
        for (int side = 0; side < 2; side++) {
            int odd = side;
            assertThat(memory.bean(Conversations.class).latest(TENANT, odd == 0 ? conversation : other, null, 1000))
                    .extracting(turn -> turn.eventId() + " " + turn.text()).containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 100).map(i -> 2 * i + odd).mapToObj(i -> ids.get(i) + " note number" + i).toList());
        }
    }
}
