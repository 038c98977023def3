package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * The passages found, best first.
 *
 * @param facts claims that answer the query, as they held at the time asked for, surest first; null is none
 */
@EventType(value = "knowledge.passages_found", version = 3, durability = Durability.VOLATILE)
public record PassagesFound(List<Passage> passages, List<StatedFact> facts) implements Payload {

    /** Without facts. */
    public PassagesFound(List<Passage> passages) {
        this(passages, null);
    }
}
