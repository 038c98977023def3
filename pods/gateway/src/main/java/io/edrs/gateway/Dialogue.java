package io.edrs.gateway;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.gateway.Utterance;
import io.edrs.schema.reasoning.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Talks with a persona on somebody's behalf. */
public interface Dialogue {

    /** Begins a conversation with that persona. */
    default UUID begin(Caller caller, String personaId) {
        return begin(caller, personaId, null);
    }

    /** The same; with a key, the conversation that was begun with that key when there is one. Throws when it was with another persona. */
    UUID begin(Caller caller, String personaId, @Nullable String idempotencyKey);

    /** The event of the last answer given in the conversation, empty when there is none or it is forgotten. */
    Optional<UUID> latest(Caller caller, UUID conversationId);

    /**
     * Accepts the question, or throws; when this returns the broker has receipted it. The listener hears the answer on
     * another thread, possibly twice, until the hearing is closed.
     */
    Hearing ask(Caller caller, Question question, Consumer<Reply> listener);

    /** The same; what is written on the way, not verified yet, is heard, too. */
    default Hearing ask(Caller caller, Question question, Consumer<Reply> listener, Consumer<String> onText) {
        return ask(caller, question, listener);
    }

    /** The caller's own conversations, oldest first, beginning after that id. */
    List<Begun> conversations(Caller caller, @Nullable String after, int limit);

    /** What was said in the conversation as it stands, oldest first. Throws when there is none, or none of the caller's. */
    List<Utterance> turns(Caller caller, UUID conversationId);

    /** A conversation. */
    record Begun(UUID conversationId, String personaId, Instant startedAt) {}

    /**
     * A question.
     *
     * @param text 1 to 32,768 characters
     * @param earlier what the asker brings along; empty when the conversation holds it
     * @param idempotencyKey a question that comes again under its key is the same; null when it is new each time
     */
    record Question(UUID conversationId, String text, List<Utterance> earlier, @Nullable String idempotencyKey) {

        /** A new question. */
        public Question(UUID conversationId, String text, List<Utterance> earlier) {
            this(conversationId, text, earlier, null);
        }
    }

    /** A recorded answer. */
    record Reply(UUID conversationId, UUID messageId, UUID eventId, String text, List<Citation> citations, double confidence) {}

    /** Somebody who waits for an answer. */
    interface Hearing extends AutoCloseable {

        /** The question's id, which is how its answer is found later. */
        UUID messageId();

        @Override
        void close();
    }
}
