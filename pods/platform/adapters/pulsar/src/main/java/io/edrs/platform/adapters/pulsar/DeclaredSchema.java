package io.edrs.platform.adapters.pulsar;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.common.schema.SchemaInfo;
import org.apache.pulsar.common.schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Declares a JSON schema to the broker and leaves the bytes, which are JSON already, as they are. */
final class DeclaredSchema implements Schema<byte[]> {

    private final SchemaInfo info;

    private DeclaredSchema(SchemaInfo info) {
        this.info = info;
    }

    /** The schema of that definition, or the absence of one. */
    static Schema<byte[]> of(@Nullable String eventType, @Nullable String definition) {
        return eventType == null || definition == null ? Schema.BYTES : new DeclaredSchema(info(eventType, definition));
    }

    static SchemaInfo info(String eventType, String definition) {
        return SchemaInfo.builder().name(eventType).type(SchemaType.JSON).properties(Map.of())
                .schema(definition.getBytes(StandardCharsets.UTF_8)).build();
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
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Schema<byte[]> clone() {
        return this;
    }
}
