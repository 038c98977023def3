package io.edrs.knowledge.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.knowledge.Attachments;
import io.edrs.knowledge.Cutter;
import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.schema.knowledge.AttachmentRequested;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PocketTest {

    private static final Cutter LINES = new Cutter() {
        @Override
        public Cut cut(String name, byte[] content) {
            return new Cut(name, new String(content, StandardCharsets.UTF_8).lines().map(line -> new Piece(0, "", "prose", line)).toList());
        }

        @Override
        public List<EmbeddedPassage> embed(List<StoredPassage> passages) {
            return passages.stream().map(passage -> new EmbeddedPassage(passage, new float[] {1, 0})).toList();
        }
    };

    private final FakeDocumentStore store = new FakeDocumentStore();
    private final Ids ids = new Ids(Clock.systemUTC());
    private final AttachedRecords records = new AttachedRecords(store, ids);
    private final Pocket pocket = new Pocket(LINES, records, new Shelves(records));
    private final UUID one = Fresh.id();
    private final UUID other = Fresh.id();

    private Pocket.Taken take(UUID conversation, String text) {
        return pocket.take("acme", conversation, File.of(new AttachmentRequested(conversation, "notes.md",
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private List<String> found(String tenant, UUID conversation, String query) {
        return pocket.find(tenant, conversation, new Attachments.Query(query, new float[0], 10)).stream().map(passage -> passage.text()).toList();
    }

    @Test
    void whatIsGivenIsFoundThereAndNowhereElse() {
        take(one, "The vault opens at dawn.\nBread is baked daily.");
        assertThat(found("acme", one, "When does the vault open?")).containsExactly("The vault opens at dawn.");
        assertThat(found("acme", other, "When does the vault open?")).isEmpty();
        assertThat(found("other", one, "When does the vault open?")).isEmpty();
    }

    @Test
    void theSameNameIsReplaced() {
        var first = take(one, "The vault opens at dawn.");
        assertThat(take(one, "The vault opens at dawn.").isNew()).isFalse();
        var second = take(one, "The vault opens at dusk.");
        assertThat(second.content().documentId()).isEqualTo(first.content().documentId());
        assertThat(found("acme", one, "vault")).containsExactly("The vault opens at dusk.");
    }

    @Test
    void noneOfManyIsPassedOver() {
        for (var i = 0; i < 260; i++) {
            pocket.take("acme", one, File.of(new AttachmentRequested(one, "note-" + i + ".md",
                    Base64.getEncoder().encodeToString(("Locker %dx holds a kite.".formatted(i)).getBytes(StandardCharsets.UTF_8)))));
        }
        for (var i : List.of(0, 99, 100, 199, 259)) {
            assertThat(found("acme", one, "What does locker " + i + "x hold?").getFirst()).contains("Locker " + i + "x ");
        }
    }

    @Test
    void aCopyIsOfItsOwnConversation() {
        var original = take(one, "The vault opens at dawn.");
        var copy = pocket.copy("acme", one, other, "notes.md");
        assertThat(copy.content().documentId()).isNotEqualTo(original.content().documentId());
        records.deleteAll("acme", one);
        assertThat(found("acme", one, "vault")).isEmpty();
        assertThat(found("acme", other, "vault")).containsExactly("The vault opens at dawn.");
        assertThatThrownBy(() -> pocket.copy("acme", one, other, "notes.md")).hasMessageContaining("any more");
        assertThatThrownBy(() -> pocket.copy("other", other, one, "notes.md")).hasMessageContaining("any more");
    }

    @Test
    void whatAnotherProcessChangesIsSeen() {
        take(one, "The vault opens at dawn.");
        assertThat(found("acme", one, "vault")).hasSize(1);
        var elsewhere = new AttachedRecords(store, ids);
        new Pocket(LINES, elsewhere, new Shelves(elsewhere)).take("acme", one, File.of(new AttachmentRequested(one, "more.md",
                Base64.getEncoder().encodeToString("The vault is green.".getBytes(StandardCharsets.UTF_8)))));
        assertThat(found("acme", one, "vault")).hasSize(2);
    }

    @Test
    void whatIsTakenAwayIsGone() {
        var taken = take(one, "The vault opens at dawn.");
        take(other, "The vault opens at noon.");
        records.delete("acme", one, taken.content().documentId());
        assertThat(found("acme", one, "vault")).isEmpty();
        records.deleteAll("acme", other);
        assertThat(found("acme", other, "vault")).isEmpty();
    }
}
