package io.edrs.schema.memory;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.UUID;

/**
 * The context document of a conversation changed.
 *
 * @param documentVersion 1, 2, …
 * @param userId who changed it
 * @param changed the top-level names that were set or removed
 */
@EventType("memory.context_changed")
public record ContextChanged(UUID conversationId, long documentVersion, String userId, List<String> changed) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
