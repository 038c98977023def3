package io.edrs.gateway.openai;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a completion, with OpenAI's field names.
 *
 * @param model a persona
 * @param messages the conversation so far; the last one, by {@code user}, is the question
 * @param stream whether the answer comes as server-sent events
 * @param user who asks through this key
 * @param options everything else that OpenAI's interface names
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatCompletionRequest(@Nullable String model, @Nullable List<Said> messages, @Nullable Boolean stream,
        @Nullable StreamOptions streamOptions, @Nullable String user, @Nullable String safetyIdentifier, @Nullable Integer n,
        @JsonAnySetter Map<String, JsonNode> options) {

    /** @param content a text, or a list of parts of which the texts are read */
    @JsonIgnoreProperties({"refusal", "annotations", "audio", "name", "tool_call_id"})
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Said(@Nullable String role, @Nullable JsonNode content, @Nullable JsonNode toolCalls, @Nullable JsonNode functionCall) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record StreamOptions(@Nullable Boolean includeUsage, @Nullable Boolean includeObfuscation) {}

    boolean isStreamed() {
        return Boolean.TRUE.equals(stream);
    }

    boolean wantsUsage() {
        return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
    }

    @Nullable String person() {
        return safetyIdentifier != null ? safetyIdentifier : user;
    }
}
