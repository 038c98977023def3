package io.edrs.platform.kernel.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Events to JSON bytes and back; a payload over 64 KiB is left at the blob store and travels as a claim check. */
@Singleton
public final class EventCodec {

    static final int CLAIM_CHECK_BYTES = 64 * 1024;

    private final ObjectMapper json = EventJson.mapper();
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
            return event(json.readTree(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw new EdrsException(KernelError.EVENT_UNREADABLE, "Not an event: " + firstLine(e), e);
        }
    }

    /** The payload of these JSON bytes. Throws {@code EVENT_INVALID} when it does not fit the type. */
    public <P extends Payload> P payload(String text, Class<P> type) {
        try {
            return payload(json.readTree(text), type);
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

    private BaseEvent<?> event(JsonNode node) throws IOException {
        var typeName = text(node, "event_type");
        var type = EventCatalog.find(typeName).orElseThrow(() -> new EdrsException(KernelError.EVENT_UNREADABLE,
                "Event type '%s' is unknown; the event catalogue lists the known ones.".formatted(typeName)));
        if (!node.hasNonNull("metadata")) {
            throw invalid("metadata");
        }
        var metadata = json.treeToValue(node.get("metadata"), Metadata.class);
        if (metadata.tenant() == null) {
            throw invalid("metadata.tenant");
        }
        return new BaseEvent<>(UUID.fromString(text(node, "event_id")), text(node, "source_container"), typeName,
                Priority.of(text(node, "priority")), payload(payloadNode(node, metadata), type), metadata);
    }

    private JsonNode payloadNode(JsonNode node, Metadata metadata) throws IOException {
        if (metadata.claimCheck() != null) {
            return json.readTree(claimChecks.fetch(metadata.tenant(), metadata.claimCheck()));
        }
        if (!(node.get("payload") instanceof ObjectNode payload)) {
            throw invalid("payload");
        }
        return payload;
    }

    private <P extends Payload> P payload(JsonNode node, Class<P> type) throws IOException {
        try {
            return json.treeToValue(node, type);
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

    private static String text(JsonNode node, String field) {
        if (!node.hasNonNull(field)) {
            throw invalid(field);
        }
        return node.get(field).asText();
    }

    private static EdrsException invalid(String field) {
        return new EdrsException(KernelError.EVENT_INVALID, "An event needs the field '%s'.".formatted(field));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
