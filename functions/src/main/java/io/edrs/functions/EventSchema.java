package io.edrs.functions;

import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.SchemaDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.common.schema.SchemaInfo;
import org.apache.pulsar.common.schema.SchemaType;

/** The JSON schema of an event type, declared to the broker; the bytes are the event already. */
record EventSchema(SchemaInfo info) implements Schema<byte[]> {

    // One object per type: the broker's client keeps a producer per schema object.
    private static final Map<Class<?>, EventSchema> BY_TYPE = new ConcurrentHashMap<>();

    static EventSchema of(Class<? extends Payload> payload) {
        return BY_TYPE.computeIfAbsent(payload, type -> new EventSchema(SchemaInfo.builder()
                .name(EventCatalog.typeOf(payload).value()).type(SchemaType.JSON)
                .schema(SchemaDefinition.of(payload).getBytes(StandardCharsets.UTF_8)).properties(Map.of()).build()));
    }

    @Override
    public byte[] encode(byte[] message) {
        return message;
    }

    @Override
    public byte[] decode(byte[] bytes) {
        return bytes;
    }

    @Override
    public SchemaInfo getSchemaInfo() {
        return info;
    }

    @Override
    public Schema<byte[]> clone() {
        return this;
    }
}
