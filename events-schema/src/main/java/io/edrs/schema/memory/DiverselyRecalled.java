package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * Relevant turns that differ from each other.
 *
 * @param memories in the order of the quantum probability ranking principle
 * @param redundancy mean cosine similarity of those turns to each other, in 0..1
 */
@EventType(value = "memory.diversely_recalled", durability = Durability.VOLATILE)
public record DiverselyRecalled(List<Turn> memories, double redundancy) implements Payload {}
