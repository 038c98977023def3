package io.edrs.schema.task;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/** The parts, each a question that stands alone, in the order asked; one part when it cannot be split. */
@EventType(value = "task.decomposed", durability = Durability.VOLATILE)
public record Decomposed(List<String> parts) implements Payload {}
