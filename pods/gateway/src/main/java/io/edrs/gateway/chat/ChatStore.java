package io.edrs.gateway.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations, accepted questions and recorded answers: projections of the events, first one wins. */
@Singleton
final class ChatStore {

    private static final String CONVERSATIONS = "conversations";
    private static final String MESSAGES = "messages";
    private static final String ANSWERS = "answers";
    private static final String ATTACHMENTS = "attachments";
    private static final int PAGE = 500;
    private static final int TRIES = 10;
    private static final Duration JUST = Duration.ofSeconds(30);

    private record Key(String tenant, UUID id) {}

    /** An answer without what it says: thousands of conversations go on at once, and an answer may weigh thirty kilobytes. */
    private record Given(UUID eventId, Instant at) {

        static Given of(Answer answer) {
            return new Given(answer.eventId(), answer.answeredAt());
        }

        static Given later(Given one, Given other) {
            return one.at().isAfter(other.at()) ? one : other;
        }
    }

    private final DocumentStore documents;
    // Another process may revise one, or hand it over to another persona.
    private final Cache<Key, Conversation> conversations = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(JUST).build();
    // What was just written comes again with its event: the row stands, and the store need not be asked.
    private final Cache<Key, Message> written = Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(JUST).build();
    private final Cache<Key, UUID> given = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(JUST).build();
    // Here, and nothing asked in them yet.
    private final Cache<UUID, Boolean> begun = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(JUST).build();
    private final Cache<UUID, Given> latest = Caffeine.newBuilder().maximumSize(10_000).build();

    ChatStore(DocumentStore documents) {
        this.documents = documents;
    }

    void save(String tenant, Conversation conversation) {
        var standing = firstWins(tenant, CONVERSATIONS, conversation.conversationId(), conversation, Conversation.class);
        conversations.put(new Key(tenant, conversation.conversationId()), standing);
        begun.put(conversation.conversationId(), true);
    }

    /** Changes it as it stands in the store, whoever else changes it too; one that is forgotten stays so. */
    void change(String tenant, UUID id, UnaryOperator<Conversation> change) {
        for (var tries = 1; ; tries++) {
            var stands = documents.find(tenant, CONVERSATIONS, id.toString());
            if (stands.isEmpty()) {
                conversations.invalidate(new Key(tenant, id));
                return;
            }
            var changed = change.apply(read(stands.get(), Conversation.class));
            try {
                documents.replace(tenant, CONVERSATIONS, id.toString(), EventJson.write(changed), stands.get().version());
                conversations.put(new Key(tenant, id), changed);
                return;
            } catch (EdrsException e) {
                if (e.code() != KernelError.VERSION_CONFLICT || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    Optional<Conversation> findConversation(String tenant, UUID id) {
        return Optional.ofNullable(conversations.get(new Key(tenant, id), unread -> documents.find(tenant, CONVERSATIONS, id.toString())
                .map(found -> read(found, Conversation.class)).orElse(null)));
    }

    /** Somebody's conversations, oldest first. */
    List<Conversation> conversations(String tenant, String userId, @Nullable String after, int limit) {
        return documents.list(tenant, CONVERSATIONS, Map.of("user_id", userId), after, limit).stream().map(found -> read(found, Conversation.class)).toList();
    }

    Message save(String tenant, Message message) {
        return written.get(new Key(tenant, message.messageId()), unread ->
                firstWins(tenant, MESSAGES, message.messageId(), message, Message.class));
    }

    Optional<Message> findMessage(String tenant, UUID id) {
        return documents.find(tenant, MESSAGES, id.toString()).map(found -> read(found, Message.class));
    }

    Answer save(String tenant, Answer answer) {
        var key = new Key(tenant, answer.messageId());
        if (answer.eventId().equals(given.getIfPresent(key))) {
            return answer;
        }
        var standing = firstWins(tenant, ANSWERS, answer.messageId(), answer, Answer.class);
        given.put(key, standing.eventId());
        latest.asMap().merge(standing.conversationId(), Given.of(standing), Given::later);
        return standing;
    }

    Optional<Answer> findAnswer(String tenant, UUID messageId) {
        return documents.find(tenant, ANSWERS, messageId.toString()).map(found -> read(found, Answer.class));
    }

    /** The event of the last answer of the conversation, by the time it was given. */
    Optional<UUID> latestAnswer(String tenant, UUID conversationId) {
        var known = latest.getIfPresent(conversationId);
        if (begun.asMap().remove(conversationId) != null && known == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(known)
                .or(() -> all(tenant, ANSWERS, conversationId).map(found -> Given.of(read(found, Answer.class))).reduce(Given::later))
                .map(Given::eventId);
    }

    List<Message> messages(String tenant, UUID conversationId) {
        return all(tenant, MESSAGES, conversationId).map(found -> read(found, Message.class)).sorted(Comparator.comparing(Message::acceptedAt)).toList();
    }

    List<Answer> answers(String tenant, UUID conversationId) {
        return all(tenant, ANSWERS, conversationId).map(found -> read(found, Answer.class)).sorted(Comparator.comparing(Answer::answeredAt)).toList();
    }

    void save(String tenant, Attachment attachment) {
        documents.put(tenant, ATTACHMENTS, id(attachment.conversationId(), attachment.documentId()), EventJson.write(attachment));
    }

    List<Attachment> attachments(Conversation conversation, String tenant) {
        return all(tenant, ATTACHMENTS, conversation.conversationId()).map(found -> read(found, Attachment.class)).toList();
    }

    /** False when there was none. */
    boolean removeAttachment(String tenant, UUID conversationId, String documentId) {
        return documents.delete(tenant, ATTACHMENTS, id(conversationId, documentId));
    }

    private static String id(UUID conversationId, String documentId) {
        return conversationId + "." + documentId;
    }

    /** Forgets messages and answers of the conversation; it stays and can go on. */
    void forgetConversation(String tenant, UUID conversationId) {
        documents.deleteWhere(tenant, MESSAGES, inConversation(conversationId));
        documents.deleteWhere(tenant, ANSWERS, inConversation(conversationId));
        documents.deleteWhere(tenant, ATTACHMENTS, inConversation(conversationId));
        latest.invalidate(conversationId);
        written.invalidateAll();
        given.invalidateAll();
    }

    /** Forgets the message of that event with its answer, or the answer that was given in it. */
    void forgetEvent(String tenant, UUID eventId) {
        documents.delete(tenant, MESSAGES, eventId.toString());
        documents.delete(tenant, ANSWERS, eventId.toString());
        documents.deleteWhere(tenant, ANSWERS, Map.of("event_id", eventId.toString()));
        latest.invalidateAll();
        written.invalidateAll();
        given.invalidateAll();
    }

    /** Whatever of that kind belongs to the conversation, read page by page as it is asked for. */
    private Stream<DocumentStore.Document> all(String tenant, String collection, UUID conversationId) {
        var equalTo = inConversation(conversationId);
        return Stream.iterate(documents.list(tenant, collection, equalTo, null, PAGE), page -> !page.isEmpty(),
                page -> page.size() < PAGE ? List.of() : documents.list(tenant, collection, equalTo, page.getLast().id(), PAGE)).flatMap(List::stream);
    }

    private static Map<String, String> inConversation(UUID id) {
        return Map.of("conversation_id", id.toString());
    }

    /** What stands: read only when it is another's. */
    private <T> T firstWins(String tenant, String collection, UUID id, T mine, Class<T> type) {
        var written = EventJson.write(mine);
        var standing = documents.insertIfAbsent(tenant, collection, id.toString(), written);
        return standing.json().equals(written) ? mine : read(standing, type);
    }

    private <T> T read(DocumentStore.Document document, Class<T> type) {
        return EventJson.read(document.json(), type);
    }
}
