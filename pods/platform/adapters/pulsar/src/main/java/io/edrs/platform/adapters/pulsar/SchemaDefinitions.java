package io.edrs.platform.adapters.pulsar;

import org.jspecify.annotations.Nullable;

/** Knows the schema of each event type. */
@FunctionalInterface
public interface SchemaDefinitions {

    /** The Avro definition, in JSON, of the event type's whole envelope; null when the type has none. */
    @Nullable String find(String eventType);
}
