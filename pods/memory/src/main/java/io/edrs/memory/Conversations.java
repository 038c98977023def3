package io.edrs.memory;

import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The turns of each conversation in time, as it stands: without those that were replaced, always as the journal has them. */
public interface Conversations {

    /** The latest turns, newest first, strictly before the moment when one is given; empty for an unknown conversation. */
    List<Turn> latest(String tenant, UUID conversationId, @Nullable Instant before, int limit);

    /** That turn and all after it until the moment, replaced or not, newest first; empty when it is not there. */
    List<UUID> turnsFrom(String tenant, UUID conversationId, UUID eventId, Instant before);

    /** The latest turns that were said to or by that persona, newest first. */
    List<Turn> latestWith(String tenant, UUID conversationId, String personaId, int limit);
}
