package io.edrs.gateway.chat;

import io.edrs.gateway.Inquiries;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.gateway.AttachmentRemoved;
import io.edrs.schema.knowledge.AttachmentRequested;
import io.edrs.schema.knowledge.IngestionFinished;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Takes in what people give to a conversation: knowledge for it, and for no other. */
@Singleton
final class AttachmentDesk {

    private final ChatStore store;
    private final Inquiries inquiries;
    private final Inlet inlet;
    private final Ids ids;
    private final Clock clock;
    private final ChatConfig config;

    AttachmentDesk(ChatStore store, Inquiries inquiries, Inlet inlet, Ids ids, Clock clock, ChatConfig config) {
        this.store = store;
        this.inquiries = inquiries;
        this.inlet = inlet;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** Found by the conversation's questions when it returns; one of the same name is replaced. */
    Attachment take(Caller caller, Conversation conversation, String name, byte[] content) {
        check(name, content);
        var asker = new Inquiries.Asker(caller.tenant(), "gateway.chat", config.patience());
        var done = inquiries.ask(asker, new AttachmentRequested(conversation.conversationId(), name.strip(), Base64.getEncoder().encodeToString(content)),
                IngestionFinished.class);
        var attachment = new Attachment(conversation.conversationId(), done.documentId(), done.name(), content.length, done.passages(), clock.instant());
        store.save(caller.tenant(), attachment);
        if (!conversation.attached()) {
            store.change(caller.tenant(), conversation.conversationId(), Conversation::whenAttached);
        }
        return attachment;
    }

    /** Gives a branch what the other conversation had been given until then; all of it or nothing. */
    boolean inherit(Caller caller, Conversation parent, Instant until, UUID branch) {
        var given = parent.attached() ? store.attachments(parent, caller.tenant()).stream().filter(one -> one.attachedAt().isBefore(until)).toList() : List.<Attachment>of();
        var asker = new Inquiries.Asker(caller.tenant(), "gateway.chat", config.patience());
        var done = new ArrayList<String>();
        try {
            for (var one : given) {
                var copy = inquiries.ask(asker, new AttachmentRequested(branch, one.name(), null, parent.conversationId()), IngestionFinished.class);
                done.add(copy.documentId());
                store.save(caller.tenant(), new Attachment(branch, copy.documentId(), one.name(), one.bytes(), one.passages(), one.attachedAt()));
            }
        } catch (EdrsException e) {
            done.forEach(documentId -> remove(caller, branch, documentId));
            throw e;
        }
        return !given.isEmpty();
    }

    void remove(Caller caller, UUID conversation, String documentId) {
        if (!store.removeAttachment(caller.tenant(), conversation, documentId)) {
            throw new EdrsException(ChatError.ATTACHMENT_NOT_FOUND, "Conversation '%s' has no attachment '%s'.".formatted(conversation, documentId));
        }
        inlet.accept(new Inlet.Entry(ids.next(), caller.tenant(), "gateway.chat", Priority.NORMAL, new AttachmentRemoved(conversation, documentId), null));
    }

    private void check(String name, byte[] content) {
        if (name.isBlank() || name.length() > config.maxNameLength() || name.chars().anyMatch(Character::isISOControl)) {
            throw new EdrsException(ChatError.ATTACHMENT_INVALID, "The attachment needs a name of 1 to %d plain characters.".formatted(config.maxNameLength()));
        }
        if (content.length == 0 || content.length > config.maxAttachmentBytes()) {
            throw new EdrsException(ChatError.ATTACHMENT_INVALID, "The attachment has %d bytes; 1 to %d are taken.".formatted(content.length, config.maxAttachmentBytes()));
        }
    }
}
