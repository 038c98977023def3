package io.edrs.launcher.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTransport;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Priority;
import io.edrs.schema.SchemaDefinition;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question without words, as a program beside the gateway might send it: nobody can deal with it. */
final class Poison {

    private Poison() {}

    static void into(String brokerUrl) {
        var conversation = UUID.randomUUID();
        var id = conversation.toString();
        var event = new ObjectMapper().createObjectNode().put("event_id", id).put("source_container", "test")
                .put("event_type", "gateway.request_received").put("priority", "normal");
        event.set("payload", EventJson.mapper().valueToTree(new RequestReceived(conversation, "edrs", "nobody", null, null)));
        event.putObject("metadata").put("tenant", "default").put("correlation_id", id).put("ordering_key", id)
                .put("published_at", Instant.now().toString()).put("schema_version", EventCatalog.typeOf(RequestReceived.class).version()).put("hops", 1).put("messages", 1);
        try (var connection = PulsarConnection.to(brokerUrl);
                var transport = new PulsarTransport(connection, type -> EventCatalog.find(type).map(SchemaDefinition::of).orElse(null))) {
            transport.publish(List.of(new OutgoingMessage(Topics.of(RequestReceived.class, "default", Priority.NORMAL), "gateway.request_received", id,
                    event.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }
}
