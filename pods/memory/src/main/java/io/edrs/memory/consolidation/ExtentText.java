package io.edrs.memory.consolidation;

import io.edrs.memory.Extent;
import io.edrs.platform.kernel.error.EdrsException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Extents as they are asked for and as receipts name them. */
final class ExtentText {

    private ExtentText() {}

    static Extent parse(String text) {
        var parts = text.split("/", 3);
        return switch (parts[0]) {
            case "user" -> new Extent.OfUser(text.substring("user/".length()));
            case "conversation" -> new Extent.OfConversation(UUID.fromString(parts[1]));
            case "turn" -> new Extent.OfTurn(UUID.fromString(parts[1]), UUID.fromString(parts[2]));
            default -> throw new EdrsException(ConsolidationError.EXTENT_INVALID, "'%s' names nothing that can be forgotten.".formatted(text));
        };
    }

    /** Exactly one of: a user; a conversation; a turn of a conversation. */
    static Extent of(@Nullable String userId, @Nullable UUID conversationId, @Nullable UUID eventId) {
        if (userId != null && conversationId == null && eventId == null) {
            return new Extent.OfUser(userId);
        }
        if (userId == null && conversationId != null) {
            return eventId == null ? new Extent.OfConversation(conversationId) : new Extent.OfTurn(conversationId, eventId);
        }
        throw new EdrsException(ConsolidationError.EXTENT_INVALID,
                "Say what to forget: {\"userId\": …}, {\"conversationId\": …}, or {\"conversationId\": …, \"eventId\": …} for one turn.");
    }
}
