package io.edrs.platform.kernel.transport;

import org.jspecify.annotations.Nullable;

/**
 * A message to publish.
 *
 * @param topic full topic name, {@code persistent://…} or {@code non-persistent://…}
 * @param eventType names the schema the producer declares; null for a topic without one
 * @param key ordering key, or null
 */
public record OutgoingMessage(String topic, @Nullable String eventType, @Nullable String key, byte[] body) {}
