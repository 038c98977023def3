package io.edrs.gateway;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.gateway.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Talks with a persona on somebody's behalf. */
public interface Dialogue {

    /** Begins a conversation with that persona. */
    UUID begin(Caller caller, String personaId);

    /** The event of the last answer given in the conversation, empty when there is none or it is forgotten. */
    Optional<UUID> latest(Caller caller, UUID conversationId);

    /**
     * Accepts the question, or throws; when this returns the broker has receipted it. The listener hears the answer on
     * another thread, possibly twice, until the hearing is closed.
     */
    Hearing ask(Caller caller, Question question, Consumer<Reply> listener);

    /** @param text 1 to 32,768 characters @param earlier what the asker brings along; empty when the conversation holds it */
    record Question(UUID conversationId, String text, List<Utterance> earlier) {}

    /** A recorded answer. */
    record Reply(UUID conversationId, UUID messageId, UUID eventId, String text) {}

    /** Somebody who waits for an answer. */
    interface Hearing extends AutoCloseable {

        /** The question's id, which is how its answer is found later. */
        UUID messageId();

        @Override
        void close();
    }
}
