package io.edrs.gateway.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;

/** What a tool says: a text for the model, and the same as data. */
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Told() {}

    static CallToolResult that(String text, Object data) {
        return CallToolResult.builder().addTextContent(text).structuredContent(JSON.convertValue(data, Map.class)).isError(false).build();
    }

    static CallToolResult error(String code, String message) {
        return CallToolResult.builder().addTextContent(code + ": " + message).isError(true).build();
    }
}
