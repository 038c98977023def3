package io.edrs.schema.ai;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** A piece of text a model is writing; sequence 0, 1, 2, … */
@EventType(value = "ai.completion_streamed", durability = Durability.VOLATILE)
public record CompletionStreamed(String requestId, int sequence, String text) implements Payload {}
