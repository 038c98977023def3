package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** What do all sources together say of this concept? */
@EventType(value = "knowledge.synthesis_requested", durability = Durability.VOLATILE)
public record SynthesisRequested(String concept) implements Payload {}
