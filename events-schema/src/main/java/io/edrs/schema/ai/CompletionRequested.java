package io.edrs.schema.ai;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Write this, please.
 *
 * @param requestId what is asked is bought once per request and step
 * @param step the step within the request
 * @param system the model's instructions
 * @param prompt the question with its evidence
 * @param maxTokens of the answer, thinking excluded
 */
@EventType(value = "ai.completion_requested", durability = Durability.VOLATILE)
public record CompletionRequested(String requestId, String step, String system, String prompt, int maxTokens)
        implements Payload {}
