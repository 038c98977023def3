package io.edrs.schema.ai;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * What the model wrote.
 *
 * @param text the answer, thinking left out
 * @param thinking what it thought, or empty
 * @param model which model
 * @param repeated whether it came from the journal instead of the model
 */
@EventType(value = "ai.completion_finished", durability = Durability.VOLATILE)
public record CompletionFinished(String requestId, String text, String thinking, String model, int inputTokens,
        int outputTokens, boolean repeated) implements Payload {}
