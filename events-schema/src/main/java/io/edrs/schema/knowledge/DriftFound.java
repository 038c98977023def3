package io.edrs.schema.knowledge;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;

/**
 * A watched source says something else than before.
 *
 * @param source the URL or folder that is watched
 * @param change {@code changed}, {@code appeared}, {@code disappeared} or {@code expired}
 * @param added sentences that are new @param removed sentences that are gone
 */
@EventType("knowledge.drift_found")
public record DriftFound(String driftId, String source, String document, String change, int added, int removed)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return source;
    }
}
