package io.edrs.schema.memory;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.UUID;

/**
 * What a user said was taken into the facts; ids only, so that nothing of it outlives being forgotten.
 *
 * @param episodeId the event it was said in
 * @param learned facts that are new
 * @param confirmed facts that were said again
 * @param ended facts that hold no longer
 */
@EventType("memory.facts_consolidated")
public record FactsConsolidated(UUID conversationId, UUID episodeId, List<UUID> learned, List<UUID> confirmed, List<UUID> ended)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
