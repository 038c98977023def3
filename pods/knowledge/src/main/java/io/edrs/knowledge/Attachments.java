package io.edrs.knowledge;

import io.edrs.schema.knowledge.Passage;
import java.util.List;
import java.util.UUID;

/** What was given to one conversation. */
public interface Attachments {

    /** Passages of the conversation's attachments that speak of this, best first; never those of another conversation. */
    List<Passage> find(String tenant, UUID conversationId, Query query);

    /** @param vector of the text; empty finds by words alone */
    record Query(String text, float[] vector, int limit) {}
}
