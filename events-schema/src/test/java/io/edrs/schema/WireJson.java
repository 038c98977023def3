package io.edrs.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Events as they travel: snake case, times in ISO 8601, absent means null. */
final class WireJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(Priority.class, LowerCase.class)
            .addMixIn(BaseEvent.class, WithoutTenant.class)
            .build();

    private WireJson() {}

    /** Readable JSON, the same bytes on every platform. */
    static String pretty(Object value) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter).withArrayIndenter(indenter);
        return unchecked(() -> MAPPER.writer(printer).writeValueAsString(value)) + "\n";
    }

    static JsonNode tree(String json) {
        return unchecked(() -> MAPPER.readTree(json));
    }

    static BaseEvent<?> event(String json, Class<? extends Payload> payload) {
        var type = MAPPER.getTypeFactory().constructParametricType(BaseEvent.class, payload);
        return unchecked(() -> MAPPER.readValue(json, type));
    }

    private static <T> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }

    private interface Reading<T> {
        T read() throws JsonProcessingException;
    }

    private interface LowerCase {
        @JsonValue
        String wireName();

        @JsonCreator
        static Priority of(String wireName) {
            throw new UnsupportedOperationException(wireName);
        }
    }

    @JsonIgnoreProperties("tenant")
    private interface WithoutTenant {}
}
