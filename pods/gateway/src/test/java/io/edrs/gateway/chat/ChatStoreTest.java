package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import java.time.Instant;
import java.util.UUID;
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
}
