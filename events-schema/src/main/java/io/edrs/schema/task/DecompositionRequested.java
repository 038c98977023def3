package io.edrs.schema.task;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** Which parts does this question have? */
@EventType(value = "task.decomposition_requested", durability = Durability.VOLATILE)
public record DecompositionRequested(String text, int maxParts) implements Payload {}
