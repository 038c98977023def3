package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/** The claims found, the surest first. */
@EventType(value = "knowledge.facts_found", durability = Durability.VOLATILE)
public record FactsFound(List<StatedFact> facts) implements Payload {}
