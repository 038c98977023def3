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
 * @param spender whose budget pays beside the tenant's, a user's id; null for nobody's
 */
@EventType(value = "ai.completion_requested", version = 2, durability = Durability.VOLATILE)
public record CompletionRequested(String requestId, String step, String system, String prompt, int maxTokens, String spender)
        implements Payload {

    /** A text that the tenant alone pays for. */
    public CompletionRequested(String requestId, String step, String system, String prompt, int maxTokens) {
        this(requestId, step, system, prompt, maxTokens, null);
    }
}
