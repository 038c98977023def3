package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that trickle in, or never end. */
class ArrivalTest {

    private static final String POST = "POST /api/v1/conversations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer test-key\r\nContent-Type: application/json\r\n";

    /** Everything the server says until it closes the connection. */
    private static String said(ChatServer server, String request) throws IOException {
        try (var socket = new Socket(server.address().getHost(), server.address().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void headersThatDoNotEndAreRefused() throws Exception {
        try (var server = ChatServer.start(Map.of("edrs.http.request-time.head", "200ms"))) {
            assertThat(said(server, "POST /api/v1/conversations HTTP/1.1\r\nHost: x\r\n")).startsWith("HTTP/1.1 408").contains("REQUEST_TIMEOUT")
                    .contains("application/problem+json");
        }
    }

    @Test
    void aBodyThatDoesNotEndIsRefused() throws Exception {
        try (var server = ChatServer.start(Map.of("edrs.http.request-time.body", "200ms"))) {
            assertThat(said(server, POST + "Content-Length: 100\r\n\r\n{")).startsWith("HTTP/1.1 408").contains("body");
            assertThat(server.http().call("POST", "/api/v1/conversations", "{}").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        try (var server = ChatServer.start(Map.of("micronaut.server.max-request-size", "1000"))) {
            var answer = server.http().call("POST", "/api/v1/conversations", "{\"personaId\": \"" + "a".repeat(2000) + "\"}");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("1000");
        }
    }
}
