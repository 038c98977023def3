package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/** The passages found, best first. */
@EventType(value = "knowledge.passages_found", version = 2, durability = Durability.VOLATILE)
public record PassagesFound(List<Passage> passages) implements Payload {}
