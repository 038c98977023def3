package io.edrs.gateway.chat;

import io.edrs.gateway.Redaction;
import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.PodServer;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.ai.CompletionStreamed;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The chat with its real wiring and HTTP, and a test that says what the other pods would. */
final class ChatServer implements AutoCloseable {

    private static final String TENANT = "default";

    private static final Redaction UNMASKED = new Redaction() {
        @Override
        public String mask(String text) {
            return text;
        }

        @Override
        public String mask(Caller owner, String text) {
            return text;
        }
    };

    private final PodServer server;

    private ChatServer(PodServer server) {
        this.server = server;
    }

    static ChatServer start(Map<String, Object> properties) {
        var all = new HashMap<String, Object>(properties);
        all.put("jackson.serialization-inclusion", "ALWAYS");
        var service = new ServiceInfo("gateway.chat", "io.edrs.gateway.chat",
                List.of(RequestReceived.class, AnswerCompleted.class, MemoryForgotten.class), List.of());
        return new ChatServer(PodServer.start(service, all, UNMASKED));
    }

    PodServer http() {
        return server;
    }

    URI address() {
        return server.beans().getBean(EmbeddedServer.class).getURI();
    }

    /** What a model writes on the way to the answer of that message. */
    void token(UUID message, int sequence, String text) {
        reply(message, new CompletionStreamed(message.toString(), sequence, text));
    }

    void answer(UUID conversation, UUID message, String text) {
        reply(message, new AnswerCompleted(conversation, message, "edrs", "k", "?", text, List.of(), List.of(), 1, "standard", List.of(), 1, 1, Map.of()));
    }

    private void reply(UUID message, Payload payload) {
        var type = EventCatalog.typeOf(payload.getClass());
        var metadata = new Metadata(TENANT, message, message, message.toString(), null, null, null, null, null, Instant.EPOCH, type.version(), 1, 1, null);
        var event = new BaseEvent<>(Fresh.id(), "test", type.value(), Priority.NORMAL, payload, metadata);
        var bytes = server.beans().getBean(EventCodec.class).encode(event);
        server.beans().getBean(Transport.class).publish(List.of(new OutgoingMessage(Topics.replies("p"), null, message.toString(), bytes)));
    }

    @Override
    public void close() {
        server.close();
    }
}
