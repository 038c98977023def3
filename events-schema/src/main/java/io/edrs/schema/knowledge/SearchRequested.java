package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * Which passages speak of this?
 *
 * @param query what to look for
 * @param vector embedding of the query ({@link io.edrs.schema.EmbeddingVector})
 * @param limit at most so many passages
 * @param conversationId the conversation whose attachments are looked at, too; null for none
 */
@EventType(value = "knowledge.search_requested", version = 2, durability = Durability.VOLATILE)
public record SearchRequested(String query, String vector, int limit, UUID conversationId) implements Payload {

    /** Among what the whole tenant knows. */
    public SearchRequested(String query, String vector, int limit) {
        this(query, vector, limit, null);
    }
}
