package io.edrs.schema.gateway;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import io.edrs.schema.Route;
import java.util.List;
import java.util.UUID;

/**
 * A question was accepted; the event id is the message id.
 *
 * @param conversationId the conversation it belongs to and is ordered by
 * @param personaId who is asked
 * @param userId who asks
 * @param text the question, redacted, 1 to 32,768 characters
 * @param previousEventId the last turn the asker has seen, or null; recall waits for it
 * @param earlier what was said before as the asker brings it along, redacted, oldest first; empty when the conversation itself holds it
 * @param replaces the message whose turn, with all that came after it, this one takes the place of; null for none
 * @param selfContained whether {@code earlier} is all that was said: turns of this conversation kept elsewhere are not looked at
 * @param attached whether the conversation has attachments
 * @param heldBy the person who holds the conversation and answers instead of the persona; null when nobody does
 */
@EventType(value = "gateway.request_received", version = 4, route = Route.LANES)
public record RequestReceived(UUID conversationId, String personaId, String userId, String text, UUID previousEventId,
        List<Utterance> earlier, UUID replaces, Boolean selfContained, Boolean attached, String heldBy) implements Payload, Keyed {

    public RequestReceived {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        selfContained = selfContained != null && selfContained;
        attached = attached != null && attached;
    }

    /** A question to the persona. */
    public RequestReceived(UUID conversationId, String personaId, String userId, String text, UUID previousEventId,
            List<Utterance> earlier, UUID replaces, Boolean selfContained, Boolean attached) {
        this(conversationId, personaId, userId, text, previousEventId, earlier, replaces, selfContained, attached, null);
    }

    /** A question that brings nothing along. */
    public RequestReceived(UUID conversationId, String personaId, String userId, String text, UUID previousEventId) {
        this(conversationId, personaId, userId, text, previousEventId, List.of());
    }

    /** A question that brings along what was said elsewhere. */
    public RequestReceived(UUID conversationId, String personaId, String userId, String text, UUID previousEventId, List<Utterance> earlier) {
        this(conversationId, personaId, userId, text, previousEventId, earlier, null, false, false);
    }

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
