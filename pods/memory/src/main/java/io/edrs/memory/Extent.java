package io.edrs.memory;

import java.util.UUID;

/** How much is to be forgotten. */
public sealed interface Extent {

    /** Everything kept for a user. */
    record OfUser(String userId) implements Extent {
        @Override
        public String text() {
            return "user/" + userId;
        }
    }

    /** A whole conversation. */
    record OfConversation(UUID conversationId) implements Extent {
        @Override
        public String text() {
            return "conversation/" + conversationId;
        }
    }

    /** One turn of a conversation. */
    record OfTurn(UUID conversationId, UUID eventId) implements Extent {
        @Override
        public String text() {
            return "turn/" + conversationId + "/" + eventId;
        }
    }

    /** The extent in one line, as receipts name it. */
    String text();
}
