package io.edrs.platform.adapters.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.InputStream;
import java.time.Duration;

/** Hangs up on an event stream that has been silent for too long, which a caller cannot do before the first token. */
record GuardedHttpClient(HttpClient client, Duration longestSilence) implements HttpClient {

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return client.execute(request);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(request, (stream, parsed) -> guarded(parser, stream, parsed), listener);
    }

    private void guarded(ServerSentEventParser parser, InputStream stream, ServerSentEventListener listener) {
        try (var guard = new SilenceGuard(stream, listener, longestSilence)) {
            parser.parse(stream, guard);
        }
    }
}
