package io.edrs.gateway.mcp;

import io.edrs.gateway.Inquiries;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.Payload;
import io.edrs.schema.ai.Embedded;
import io.edrs.schema.ai.EmbeddingRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks the other pods for this service. */
@Singleton
final class Lookup {

    private final Inquiries inquiries;
    private final McpConfig config;

    Lookup(Inquiries inquiries, McpConfig config) {
        this.inquiries = inquiries;
        this.config = config;
    }

    <R extends Payload> R ask(Caller caller, Payload request, Class<R> reply) {
        return inquiries.ask(new Inquiries.Asker(caller.tenant(), "gateway.mcp", config.patience()), request, reply);
    }

    /** The text's embedding, as events carry it. */
    String vector(Caller caller, String text) {
        return ask(caller, new EmbeddingRequested(List.of(text)), Embedded.class).vectors().getFirst();
    }
}
