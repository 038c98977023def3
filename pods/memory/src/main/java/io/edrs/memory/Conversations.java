package io.edrs.memory;

import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The turns of each conversation in time, always as the journal has them. */
public interface Conversations {

    /** The latest turns, newest first, strictly before the moment when one is given; empty for an unknown conversation. */
    List<Turn> latest(String tenant, UUID conversationId, @Nullable Instant before, int limit);

    /** The latest turns that were said to or by that persona, newest first. */
    List<Turn> latestWith(String tenant, UUID conversationId, String personaId, int limit);
}
