package io.edrs.functions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import java.io.IOException;

/** Events to bytes and back: snake case JSON, times in ISO 8601, absent means null. */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A later version of a schema may say more than this one knows.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(Priority.class, LowerCase.class)
            .build();

    private EventJson() {}

    /** The event in these bytes. @throws GivenUp when they hold none of that type */
    static <P extends Payload> BaseEvent<P> read(byte[] body, Class<P> payload) {
        var type = MAPPER.getTypeFactory().constructParametricType(BaseEvent.class, payload);
        BaseEvent<P> event;
        try {
            event = MAPPER.readValue(body, type);
        } catch (IOException unreadable) {
            throw GivenUp.unreadable("The message is not an event: " + unreadable.getMessage());
        }
        check(event, EventCatalog.typeOf(payload).value());
        return event;
    }

    /** A payload in the data of an outside event. @throws GivenUp when it holds none of that type */
    static <P extends Payload> P payload(String data, Class<P> payload) {
        try {
            var read = MAPPER.readValue(data == null ? "null" : data, payload);
            if (read == null || read instanceof Keyed keyed && keyed.orderingKey() == null) {
                throw GivenUp.invalid("The data of a %s lacks its key.".formatted(EventCatalog.typeOf(payload).value()));
            }
            return read;
        } catch (JsonProcessingException | NullPointerException invalid) {
            throw GivenUp.invalid("The data is not a %s: %s".formatted(EventCatalog.typeOf(payload).value(), invalid.getMessage()));
        }
    }

    static byte[] write(BaseEvent<?> event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records of plain values can always be written.", impossible);
        }
    }

    /** A plain record, such as a table's value. */
    static <T> T value(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    private static void check(BaseEvent<?> event, String expectedType) {
        if (event == null || event.eventId() == null || event.metadata() == null || event.metadata().tenant() == null) {
            throw GivenUp.unreadable("The message lacks event_id, metadata or metadata.tenant.");
        }
        if (!expectedType.equals(event.eventType()) || event.payload() == null) {
            throw GivenUp.invalid("Event type '%s' with a payload was expected, '%s' came.".formatted(expectedType, event.eventType()));
        }
    }

    private interface LowerCase {
        @JsonValue
        String wireName();

        @JsonCreator
        static Priority of(String wireName) {
            throw new UnsupportedOperationException(wireName);
        }
    }
}
