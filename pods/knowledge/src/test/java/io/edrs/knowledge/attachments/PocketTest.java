package io.edrs.knowledge.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.Attachments;
import io.edrs.knowledge.Cutter;
import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.schema.knowledge.AttachmentRequested;
import java.nio.charset.StandardCharsets;
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

    private final AttachedRecords records = new AttachedRecords(new FakeDocumentStore());
    private final Pocket pocket = new Pocket(LINES, records);
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
    void whatIsTakenAwayIsGone() {
        var taken = take(one, "The vault opens at dawn.");
        take(other, "The vault opens at noon.");
        records.delete("acme", one, taken.content().documentId());
        assertThat(found("acme", one, "vault")).isEmpty();
        records.deleteAll("acme", other);
        assertThat(found("acme", other, "vault")).isEmpty();
    }
}
