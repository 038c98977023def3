package io.edrs.schema.memory;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.time.Instant;
import java.util.UUID;

/**
 * Something was said or happened outside EDRS and is to be remembered.
 *
 * @param conversationId the conversation or session it belongs to
 * @param personaId whose memory
 * @param userId whose conversations with the persona
 * @param speaker who said or did it, by name
 * @param text what was said, or what happened
 * @param saidAt when it was said or happened
 * @param kind {@code turn} or {@code event}; null is a turn
 */
@EventType("memory.episode_reported")
public record EpisodeReported(UUID conversationId, String personaId, String userId, String speaker, String text, Instant saidAt,
        String kind) implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
