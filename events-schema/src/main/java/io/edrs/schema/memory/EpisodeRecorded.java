package io.edrs.schema.memory;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.UUID;

/** A turn is remembered and searchable. */
@EventType("memory.episode_recorded")
public record EpisodeRecorded(UUID episodeId, UUID conversationId, String personaId, String speaker)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
