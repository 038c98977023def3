package io.edrs.gateway.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a streamed completion, with OpenAI's field names. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatCompletionChunk(String id, String object, long created, String model, List<Choice> choices,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage, String serviceTier, String systemFingerprint) {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Choice(int index, Delta delta, @Nullable Object logprobs, @Nullable String finishReason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(@Nullable String role, @Nullable String content) {}

    /** What all chunks of a completion have in common. */
    record Head(String id, long created, String model) {

        ChatCompletionChunk chunk(Delta delta, @Nullable String finishReason) {
            return chunk(List.of(new Choice(0, delta, null, finishReason)), null);
        }

        ChatCompletionChunk chunk(List<Choice> choices, @Nullable Usage usage) {
            return new ChatCompletionChunk(id, "chat.completion.chunk", created, model, choices, usage, ChatCompletion.TIER,
                    ChatCompletion.FINGERPRINT);
        }
    }
}
