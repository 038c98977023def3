package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A completion, with OpenAI's field names. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatCompletion(String id, String object, long created, String model, List<Choice> choices, Usage usage,
        String serviceTier, String systemFingerprint) {

    static final String FINGERPRINT = "fp_edrs";
    static final String TIER = "default";

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Choice(int index, Message message, @Nullable Object logprobs, String finishReason) {}

    record Message(String role, String content, @Nullable String refusal, List<Object> annotations) {}

    static ChatCompletion of(String id, long created, String model, Bounds.Cut answer, Usage usage) {
        var choice = new Choice(0, new Message("assistant", answer.text(), null, List.of()), null, answer.finishReason());
        return new ChatCompletion(id, "chat.completion", created, model, List.of(choice), usage, TIER, FINGERPRINT);
    }
}
