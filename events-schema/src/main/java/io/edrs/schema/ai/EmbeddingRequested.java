package io.edrs.schema.ai;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/** The embeddings of these texts, please; at most 32. */
@EventType(value = "ai.embedding_requested", durability = Durability.VOLATILE)
public record EmbeddingRequested(List<String> texts) implements Payload {}
