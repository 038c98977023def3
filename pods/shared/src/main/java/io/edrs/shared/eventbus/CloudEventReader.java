package io.edrs.shared.eventbus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.core.message.impl.GenericStructuredMessageReader;
import io.cloudevents.core.message.impl.MessageUtils;
import io.cloudevents.rw.CloudEventRWException;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.integration.EventReceived;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents 1.0 as they come over HTTP, structured or binary, into outside events. */
@Singleton
final class CloudEventReader {

    private static final String BATCH = "application/cloudevents-batch";

    private final ObjectMapper json = EventJson.mapper();
    private final EventBusConfig config;

    CloudEventReader(EventBusConfig config) {
        this.config = config;
    }

    /** The event; the headers' names are in lower case. Throws {@code CLOUD_EVENT_INVALID} saying what is wrong. */
    CloudEvent read(Map<String, String> headers, byte[] body) {
        var contentType = headers.get("content-type");
        if (contentType != null && contentType.startsWith(BATCH)) {
            throw invalid("Batches are not taken; send one CloudEvent a request.", null);
        }
        try {
            return checked(MessageUtils.parseStructuredOrBinaryMessage(() -> contentType,
                    format -> new GenericStructuredMessageReader(format, body),
                    () -> headers.get("ce-specversion"),
                    version -> new CloudEventHeaders(version, body.length == 0 ? null : BytesCloudEventData.wrap(body), headers))
                    .toEvent());
        } catch (EventDeserializationException | CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            throw invalid("Not a CloudEvent: %s. Send application/cloudevents+json, or ce-specversion, ce-id, ce-source and ce-type headers."
                    .formatted(firstLine(e)), e);
        }
    }

    /** What it says, its data as JSON. */
    EventReceived payload(CloudEvent event) {
        var payload = new EventReceived(event.getId(), event.getSource().toString(), event.getType(), event.getSubject(), data(event));
        try {
            var size = json.writeValueAsBytes(payload).length;
            if (size > config.maxCloudEventBytes()) {
                throw invalid("The event is %d bytes as it travels; at most %d are taken. Leave large data elsewhere and send its address."
                        .formatted(size, config.maxCloudEventBytes()), null);
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw invalid("The event cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static CloudEvent checked(CloudEvent event) {
        if (!event.getSpecVersion().toString().equals("1.0")) {
            throw invalid("CloudEvents specversion '%s' is not taken; send 1.0.".formatted(event.getSpecVersion()), null);
        }
        if (event.getId().isBlank() || event.getSource().toString().isBlank() || event.getType().isBlank()) {
            throw invalid("A CloudEvent has id, source and type; one of them is empty.", null);
        }
        return event;
    }

    private @Nullable String data(CloudEvent event) {
        if (event.getData() == null) {
            return null;
        }
        var bytes = event.getData().toBytes();
        var type = event.getDataContentType() == null ? "application/json" : mediaType(event.getDataContentType());
        try {
            if (type.equals("application/json") || type.endsWith("+json")) {
                return json.writeValueAsString(json.readTree(bytes));
            }
            if (type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("+xml")) {
                return json.writeValueAsString(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            }
        } catch (CharacterCodingException e) {
            throw invalid("The data is said to be %s but is no UTF-8 text.".formatted(type), e);
        } catch (IOException e) {
            throw invalid("The data is said to be %s but is no JSON: %s".formatted(type, firstLine(e)), e);
        }
        throw invalid("Data of type '%s' is not taken; send JSON or text, or the address of the data.".formatted(type), null);
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The library puts the class of the cause before its message. */
    private static String firstLine(Throwable thrown) {
        var said = thrown instanceof EventDeserializationException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
    }

    private static EdrsException invalid(String message, @Nullable Throwable cause) {
        return new EdrsException(EventBusError.CLOUD_EVENT_INVALID, message, cause);
    }
}
