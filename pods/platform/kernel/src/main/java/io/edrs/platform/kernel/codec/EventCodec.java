package io.edrs.platform.kernel.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.record.ClaimChecks;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events to JSON bytes and back; a payload over 64 KiB is left at the blob store and travels as a claim check. */
@Singleton
public final class EventCodec {

    static final int CLAIM_CHECK_BYTES = 64 * 1024;

    /** An event as read: what its payload is, only its type can tell. */
    private record Envelope(@Nullable UUID eventId, @Nullable String sourceContainer, @Nullable String eventType,
            @Nullable String priority, @Nullable TokenBuffer payload, @Nullable Metadata metadata) {}

    private final ObjectMapper json = EventJson.mapper();
    private final ObjectReader envelopes = json.readerFor(Envelope.class);
    private final ClaimChecks claimChecks;

    public EventCodec(ClaimChecks claimChecks) {
        this.claimChecks = claimChecks;
    }

    /** The bytes of an event. */
    public byte[] encode(BaseEvent<?> event) {
        try {
            var bytes = json.writeValueAsBytes(event);
            return bytes.length <= CLAIM_CHECK_BYTES ? bytes : json.writeValueAsBytes(checkedIn(event));
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "Event %s cannot be written as JSON: %s"
                    .formatted(event.eventType(), e.getOriginalMessage()), e);
        }
    }

    /** The event of these bytes. Throws {@code EVENT_UNREADABLE} or {@code EVENT_INVALID} saying what is wrong. */
    public BaseEvent<?> decode(byte[] bytes) {
        try {
            return event(envelopes.readValue(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw new EdrsException(KernelError.EVENT_UNREADABLE, "Not an event: " + firstLine(e), e);
        }
    }

    /** The payload of these JSON bytes. Throws {@code EVENT_INVALID} when it does not fit the type. */
    public <P extends Payload> P payload(String text, Class<P> type) {
        try {
            return payload(json.treeAsTokens(json.readTree(text)), type);
        } catch (IOException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "The data is not JSON: " + firstLine(e), e);
        }
    }

    /** The tenant that bytes name which are no readable event otherwise. */
    public Optional<String> tenantOf(byte[] bytes) {
        try {
            return Optional.ofNullable(json.readTree(bytes).path("metadata").path("tenant").textValue());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private BaseEvent<?> event(Envelope read) throws IOException {
        var typeName = present(read.eventType(), "event_type");
        var type = EventCatalog.find(typeName).orElseThrow(() -> new EdrsException(KernelError.EVENT_UNREADABLE,
                "Event type '%s' is unknown; the event catalogue lists the known ones.".formatted(typeName)));
        var metadata = present(read.metadata(), "metadata");
        present(metadata.tenant(), "metadata.tenant");
        return new BaseEvent<>(present(read.eventId(), "event_id"), present(read.sourceContainer(), "source_container"), typeName,
                Priority.of(present(read.priority(), "priority")), payload(payloadOf(read, metadata), type), metadata);
    }

    private JsonParser payloadOf(Envelope read, Metadata metadata) throws IOException {
        if (metadata.claimCheck() != null) {
            return json.createParser(claimChecks.fetch(metadata.tenant(), metadata.claimCheck()));
        }
        var payload = present(read.payload(), "payload");
        if (payload.firstToken() != JsonToken.START_OBJECT) {
            throw invalid("payload");
        }
        return payload.asParserOnFirstToken();
    }

    private <P extends Payload> P payload(JsonParser content, Class<P> type) throws IOException {
        try (content) {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "The payload of %s does not fit its schema: %s"
                    .formatted(EventCatalog.typeOf(type).value(), firstLine(e)), e);
        }
    }

    private BaseEvent<?> checkedIn(BaseEvent<?> event) throws JsonProcessingException {
        var reference = claimChecks.keep(event.tenant(), event.eventId().toString(), json.writeValueAsBytes(event.payload()));
        return new BaseEvent<>(event.eventId(), event.sourceContainer(), event.eventType(), event.priority(), null,
                event.metadata().withClaimCheck(reference));
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw invalid(field);
        }
        return value;
    }

    private static EdrsException invalid(String field) {
        return new EdrsException(KernelError.EVENT_INVALID, "An event needs the field '%s'.".formatted(field));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
