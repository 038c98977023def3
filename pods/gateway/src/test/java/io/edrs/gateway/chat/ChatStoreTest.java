package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatStoreTest {

    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final ChatStore here = new ChatStore(documents);
    private final ChatStore elsewhere = new ChatStore(documents);
    private final UUID id = Fresh.id();

    @Test
    void whatSeveralChangeKeepsEveryChange() {
        here.save("acme", new Conversation(id, "edrs", "ann", Instant.EPOCH));
        assertThat(elsewhere.findConversation("acme", id)).isPresent();
        here.change("acme", id, Conversation::whenRevised);
        here.change("acme", id, before -> {
            if (!before.attached()) {
                elsewhere.change("acme", id, Conversation::whenAttached);
            }
            return before.handedTo("nora");
        });
        var stands = new ChatStore(documents).findConversation("acme", id).orElseThrow();
        assertThat(stands).isEqualTo(new Conversation(id, "nora", "ann", Instant.EPOCH, null, true, true));
        assertThat(here.findConversation("acme", id)).hasValue(stands);
    }

    @Test
    void whatIsForgottenIsNotBroughtBackByAChange() {
        here.save("acme", new Conversation(id, "edrs", "ann", Instant.EPOCH));
        documents.delete("acme", "conversations", id.toString());
        here.change("acme", id, before -> before.handedTo("nora"));
        assertThat(here.findConversation("acme", id)).isEmpty();
        assertThat(documents.find("acme", "conversations", id.toString())).isEmpty();
    }

    @Test
    void aLongConversationIsReadToItsEnd() {
        var told = IntStream.range(0, 1_001).mapToObj(this::answer).toList();
        told.forEach(answer -> here.save("acme", answer));
        var again = new ChatStore(documents);
        assertThat(again.latestAnswer("acme", id)).hasValue(told.getLast().eventId()).isEqualTo(here.latestAnswer("acme", id));
        assertThat(again.answers("acme", id)).isEqualTo(told);
    }

    @Test
    void theFirstAnswerToAMessageStandsHoweverOftenAnotherComes() {
        var first = answer(0);
        var other = new Answer(id, first.messageId(), Fresh.id(), first.question(), "Otherwise.", List.of(), List.of(), 1, "composed", List.of(), 4, 7,
                Map.of(), "", first.answeredAt(), null, null);
        assertThat(here.save("acme", first)).isEqualTo(first);
        assertThat(here.save("acme", other)).isEqualTo(first);
        assertThat(here.save("acme", first)).isEqualTo(first);
        assertThat(elsewhere.save("acme", other)).isEqualTo(first);
    }

    private Answer answer(int turn) {
        return new Answer(id, Fresh.id(), Fresh.id(), "And then?", "Turn " + turn, List.of(), List.of(), 1, "composed", List.of(), 4, 7,
                Map.of(), "", Instant.EPOCH.plusSeconds(turn), null, null);
    }
}
