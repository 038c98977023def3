package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** Does what is known support this claim, contradict it, or neither? @param asOf a day; empty for today */
@EventType(value = "knowledge.validation_requested", durability = Durability.VOLATILE)
public record ValidationRequested(String claim, String asOf) implements Payload {}
