package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation over a WebSocket, with the JDK's own client. */
abstract class SocketScenarios {

    private static final String FACTS = """
            # Quarries

            | Quarry | Foreman | Depth |
            |---|---|---|
            | Stanmoor | Gil Arden | 88 m |
            """;
    private static final String PROTOCOL = "edrs.chat.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    abstract RunningSystem system();

    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
        ann.ingest("quarries.md", FACTS).isFine();
    }

    /** Keeps what it is told. */
    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(read(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        private JsonNode next(String type) {
            try {
                for (var frame = frames.poll(60, TimeUnit.SECONDS); frame != null; frame = frames.poll(60, TimeUnit.SECONDS)) {
                    if (frame.path("type").asText().equals(type)) {
                        return frame;
                    }
                }
                throw new AssertionError("No frame " + type);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static JsonNode read(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private WebSocket open(String conversation, Ear ear, UnaryOperator<WebSocket.Builder> with) {
        var address = URI.create(system().address("gateway").toString().replaceFirst("^http", "ws") + "/api/v1/conversations/" + conversation + "/socket");
        return with.apply(HttpClient.newHttpClient().newWebSocketBuilder()).buildAsync(address, ear).join();
    }

    private UnaryOperator<WebSocket.Builder> byHeader(String key) {
        return builder -> builder.header("Authorization", "Bearer " + key).subprotocols(PROTOCOL);
    }

    private String key(String... scopes) {
        return ann.post("gateway", "/api/v1/keys", Map.of("name", "socket", "tenants", List.of("default"), "scopes", List.of(scopes), "tier", "unlimited"))
                .isFine().body().path("key").asText();
    }

    @Test
    void aQuestionGoesUpAndItsAnswerComesDown() {
        var ear = new Ear();
        var socket = open(ann.conversation(), ear, byHeader(system().key()));
        assertThat(socket.getSubprotocol()).isEqualTo(PROTOCOL);
        socket.sendText("{\"type\": \"ask\", \"text\": \"Who is the foreman of Stanmoor?\", \"idempotencyKey\": \"s-1\"}", true).join();
        var accepted = ear.next("accepted").path("data").path("messageId").asText();
        var answer = ear.next("answer");
        assertThat(answer.path("data").path("answer").asText()).contains("Gil Arden");
        assertThat(answer.path("data").path("messageId").asText()).isEqualTo(accepted);
        socket.sendText("{\"type\": \"ask\", \"text\": \"Who is the foreman of Stanmoor?\", \"idempotencyKey\": \"s-1\"}", true).join();
        assertThat(ear.next("answer").path("data").path("eventId")).isEqualTo(answer.path("data").path("eventId"));
        socket.sendText("{\"type\": \"ask\", \"text\": \"And its depth?\"}", true).join();
        assertThat(ear.next("answer").path("data").path("answer").asText()).contains("88 m");
        socket.abort();
    }

    @Test
    void aScriptNamesItsKeyAsASubprotocol() {
        var ear = new Ear();
        var socket = open(ann.conversation(), ear, builder -> builder.subprotocols(PROTOCOL, "edrs.key." + system().key()));
        assertThat(socket.getSubprotocol()).isEqualTo(PROTOCOL);
        socket.sendText("{\"type\": \"ping\"}", true).join();
        ear.next("pong");
        socket.abort();
    }

    @Test
    void anAnswerIsFoundAgainAfterTheConnectionWasLost() {
        var conversation = ann.conversation();
        var ear = new Ear();
        var socket = open(conversation, ear, byHeader(system().key()));
        socket.sendText("{\"type\": \"ask\", \"text\": \"Who is the foreman of Stanmoor?\"}", true).join();
        var accepted = ear.next("accepted");
        socket.abort();
        var again = new Ear();
        var next = open(conversation, again, byHeader(system().key()));
        next.sendText("{\"type\": \"resume\", \"messageId\": %s, \"after\": %s}".formatted(accepted.path("data").path("messageId"), accepted.path("id")), true).join();
        assertThat(again.next("answer").path("data").path("answer").asText()).contains("Gil Arden");
        next.sendText("{\"type\": \"stop\", \"messageId\": %s}".formatted(accepted.path("data").path("messageId")), true).join();
        next.sendText("{\"type\": \"ping\"}", true).join();
        again.next("pong");
        next.abort();
    }

    @Test
    void whatIsWrongIsTold() {
        var ear = new Ear();
        var socket = open(ann.conversation(), ear, byHeader(system().key()));
        for (var wrong : List.of("{", "{\"type\": \"dance\"}", "{\"type\": \"ask\", \"text\": \" \"}", "{\"type\": \"ask\", \"colour\": 1}", "{\"type\": \"resume\"}")) {
            socket.sendText(wrong, true).join();
            assertThat(ear.next("problem").path("data").path("code").asText()).as(wrong).isEqualTo("MESSAGE_INVALID");
        }
        socket.abort();
    }

    @Test
    void itIsClosedToWhomItShouldBe() {
        var conversation = ann.conversation();
        for (UnaryOperator<WebSocket.Builder> wrong : List.<UnaryOperator<WebSocket.Builder>>of(builder -> builder, byHeader("wrong"),
                builder -> builder.subprotocols(PROTOCOL, "edrs.key.wrong"))) {
            assertThat(refused(conversation, wrong)).isEqualTo(401);
        }
        assertThat(refused(conversation, builder -> byHeader(key("ask")).apply(builder).header("X-Tenant-ID", "elsewhere"))).isEqualTo(403);
        assertThat(refused(conversation, byHeader(key("ingest")))).isEqualTo(403);
        var ear = new Ear();
        open(conversation, ear, byHeader(key("ask")));
        assertThat(ear.next("problem").path("data").path("code").asText()).as("another's conversation").isEqualTo("CONVERSATION_NOT_FOUND");
        assertThat(ear.closed.join()).isEqualTo(1008);
    }

    private int refused(String conversation, UnaryOperator<WebSocket.Builder> with) {
        try {
            open(conversation, new Ear(), with).abort();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    @Test
    void questionsOverASocketAreCounted() {
        var made = ann.post("gateway", "/api/v1/keys", Map.of("name", "slow", "tenants", List.of("default"), "scopes", List.of("ask"))).isFine();
        var visitor = new Visitor(system(), made.body().path("key").asText(), null);
        var ear = new Ear();
        var socket = open(visitor.conversation(), ear, byHeader(made.body().path("key").asText()));
        for (var i = 0; i < 20; i++) {
            socket.sendText("{\"type\": \"ask\", \"text\": \"Who is the foreman of Stanmoor?\"}", true).join();
        }
        assertThat(ear.next("problem").path("data").path("code").asText()).isIn("RATE_LIMITED", "TOO_MANY_AT_ONCE");
        socket.abort();
    }
}
