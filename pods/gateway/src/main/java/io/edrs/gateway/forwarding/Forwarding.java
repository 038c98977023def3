package io.edrs.gateway.forwarding;

import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.context.annotation.Executable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import reactor.adapter.JdkFlowAdapter;

/** Passes a request on as it came, and the answer as it comes. Who calls is asked again where it is answered. */
@Singleton
class Forwarding {

    /** Of one connection, not of the request (RFC 9110, section 7.6.1), or set by the client anew. */
    private static final Set<String> OF_CONNECTION = Set.of("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
            "http2-settings", "host", "content-length", "expect", "accept-encoding");
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Neighbours neighbours;
    private final ForwardingConfig config;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING).build();

    Forwarding(Neighbours neighbours, ForwardingConfig config) {
        this.neighbours = neighbours;
        this.config = config;
    }

    @Executable
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> forward(HttpRequest<byte[]> request) {
        var place = neighbours.place(request.getPath());
        try {
            var answer = client.send(passed(request, place), Forwarding::read);
            var response = HttpResponse.status(HttpStatus.valueOf(answer.statusCode()));
            answer.headers().map().forEach((name, values) -> values.stream().filter(value -> !OF_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT)))
                    .forEach(value -> response.header(name, value)));
            return withBody(response, answer.body());
        } catch (IOException e) {
            throw new EdrsException(ForwardingError.POD_AWAY, "What serves %s could not be reached; ask again.".formatted(request.getPath()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(ForwardingError.POD_AWAY, "This process is going down; ask again.", e);
        }
    }

    private java.net.http.HttpRequest passed(HttpRequest<byte[]> request, URI place) {
        var body = request.getBody(byte[].class).orElse(new byte[0]);
        var passed = java.net.http.HttpRequest.newBuilder(target(place, request.getUri())).timeout(config.patience())
                .method(request.getMethodName(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.getHeaders().forEach((name, values) -> values.stream().filter(value -> !OF_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .forEach(value -> passed.header(name, value)));
        return passed.build();
    }

    /** Path and query are the caller's, the host never: a request line may name another ({@code GET http://elsewhere/… }, {@code GET //elsewhere/…}). */
    static URI target(URI place, URI asked) {
        return URI.create(place.getScheme() + "://" + place.getRawAuthority() + asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
    }

    /** A stream is passed on as it comes, anything else when it is there. */
    private static BodySubscriber<Object> read(ResponseInfo answer) {
        var isStream = answer.headers().firstValue("Content-Type").filter(type -> type.startsWith("text/event-stream")).isPresent();
        return isStream ? BodySubscribers.mapping(BodySubscribers.ofPublisher(), publisher -> publisher) : BodySubscribers.mapping(BodySubscribers.ofByteArray(), bytes -> bytes);
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<?> withBody(MutableHttpResponse<Object> response, Object body) {
        if (body instanceof byte[] bytes) {
            return bytes.length == 0 ? response : response.body(bytes);
        }
        return response.body(JdkFlowAdapter.flowPublisherToFlux((Flow.Publisher<List<ByteBuffer>>) body).concatMapIterable(pieces -> pieces).map(Forwarding::bytes));
    }

    private static byte[] bytes(ByteBuffer piece) {
        var bytes = new byte[piece.remaining()];
        piece.get(bytes);
        return bytes;
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
