package io.edrs.schema.ai;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/** Embeddings in the order of the texts ({@link io.edrs.schema.EmbeddingVector}), normalised. */
@EventType(value = "ai.embedded", durability = Durability.VOLATILE)
public record Embedded(List<String> vectors, int dimension, String model) implements Payload {}
