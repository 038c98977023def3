package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of what happens to a caller's resources, whichever process did it. */
@Singleton
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int QUEUE = 100;

    private final Transport transport;
    private final EventCodec codec;

    Changes(Transport transport, EventCodec codec) {
        this.transport = transport;
        this.codec = codec;
    }

    /** What a listener is told. */
    interface Listener {

        void changed(String uri);

        /** There is one more, or one less. */
        void listed();
    }

    /** An open ear. */
    interface Ear extends AutoCloseable {

        @Override
        void close();
    }

    /** Tells the listener of what that caller may read, until closed. */
    Ear listen(Caller caller, Listener listener) {
        var open = new ArrayList<Subscription>();
        var hearing = new Hearing(caller, listener);
        try {
            topics(caller).forEach(topic -> open.add(transport.subscribe(new SubscriptionSpec(topic, "mcp", SubscriptionSpec.Mode.PRIVATE, QUEUE), delivery -> {
                delivery.acknowledge();
                hear(delivery.body(), hearing);
            })));
        } catch (EdrsException e) {
            open.forEach(Subscription::close);
            throw e;
        }
        return () -> open.forEach(Subscription::close);
    }

    private static List<String> topics(Caller caller) {
        var said = may(caller, "ask") ? Stream.concat(Stream.of(Priority.values()).map(priority -> Topics.of(RequestReceived.class, caller.tenant(), priority)),
                Stream.of(Topics.of(AnswerCompleted.class, caller.tenant(), Priority.NORMAL))) : Stream.<String>empty();
        var documents = may(caller, "ingest") ? Stream.of(DocumentIngested.class, DocumentDeleted.class).map(type -> Topics.of(type, caller.tenant(), Priority.NORMAL))
                : Stream.<String>empty();
        return Stream.concat(said, documents).distinct().toList();
    }

    private static boolean may(Caller caller, String scope) {
        return caller.scopes().contains(scope) || caller.scopes().contains("admin");
    }

    private void hear(byte[] body, Consumer<BaseEvent<?>> hearing) {
        try {
            hearing.accept(codec.decode(body));
        } catch (EdrsException e) {
            LOG.debug("A message that is no event was passed over: {}", e.getMessage());
        }
    }

    /** One caller's. */
    private static final class Hearing implements Consumer<BaseEvent<?>> {

        private static final int MOST = 10_000;

        private final Caller caller;
        private final Listener listener;
        private final Set<UUID> known = new HashSet<>();

        Hearing(Caller caller, Listener listener) {
            this.caller = caller;
            this.listener = listener;
        }

        @Override
        public synchronized void accept(BaseEvent<?> event) {
            // Lanes are the system's, shared by all tenants.
            if (!event.tenant().equals(caller.tenant())) {
                return;
            }
            switch (event.payload()) {
                case RequestReceived asked when caller.userId().equals(asked.userId()) -> said(asked.conversationId());
                case AnswerCompleted answered when caller.userId().equals(answered.userId()) -> said(answered.conversationId());
                case DocumentIngested document -> listed(DocumentShelf.uri(document.documentId()));
                case DocumentDeleted document -> listed(DocumentShelf.uri(document.documentId()));
                default -> { }
            }
        }

        /** One that was not heard of before may be new. */
        private void said(UUID conversation) {
            if (known.size() < MOST && known.add(conversation)) {
                listener.listed();
            }
            listener.changed(ConversationShelf.uri(conversation));
        }

        private void listed(String uri) {
            listener.listed();
            listener.changed(uri);
        }
    }
}
