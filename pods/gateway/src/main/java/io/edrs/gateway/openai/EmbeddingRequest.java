package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for embeddings, with OpenAI's field names.
 *
 * @param input a text, or 1 to 32 texts
 * @param encodingFormat {@code float} or {@code base64}
 * @param dimensions only the model's own
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EmbeddingRequest(@Nullable JsonNode input, @Nullable String model, @Nullable String encodingFormat, @Nullable Integer dimensions,
        @Nullable String user) {

    private static final int MOST = 32;

    List<String> texts() {
        if (input != null && input.isTextual()) {
            return List.of(input.textValue());
        }
        if (input == null || !input.isArray() || input.isEmpty() || input.size() > MOST) {
            throw OpenAiError.INVALID_VALUE.of("'input' must be a text, or 1 to %d texts.", MOST);
        }
        if (!input.valueStream().allMatch(JsonNode::isTextual)) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'input' must hold texts; lists of tokens are not supported.");
        }
        return input.valueStream().map(JsonNode::textValue).toList();
    }

    boolean isBase64() {
        if (encodingFormat != null && !encodingFormat.equals("float") && !encodingFormat.equals("base64")) {
            throw OpenAiError.INVALID_VALUE.of("'encoding_format' is '%s'; it must be float or base64.", encodingFormat);
        }
        return "base64".equals(encodingFormat);
    }
}
