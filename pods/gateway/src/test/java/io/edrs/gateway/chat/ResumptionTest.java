package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A connection that is cut in the middle of an answer. */
class ResumptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A reader of server-sent events over a bare socket, so that it can be cut. */
    private static final class Wire implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;
        private String last = "";

        Wire(ChatServer server, String request, String body) throws IOException {
            socket = new Socket(server.address().getHost(), server.address().getPort());
            socket.setSoTimeout(60_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream().write((request + "Host: x\r\nAuthorization: Bearer test-key\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        }

        /** The data of the next event of that type. */
        JsonNode next(String type) throws IOException {
            var event = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    last = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    assertThat(event).isEqualTo(type);
                    return JSON.readTree(line.substring(6));
                }
            }
            throw new AssertionError("The stream ended before " + type);
        }

        List<String> texts(int count) throws IOException {
            var texts = new ArrayList<String>();
            for (var i = 0; i < count; i++) {
                texts.add(next("chunk").path("text").asText());
            }
            return texts;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void noTokenIsLostAndNoneIsHeardTwice() throws Exception {
        try (var server = ChatServer.start(Map.of())) {
            var begun = JSON.readTree(server.http().call("POST", "/api/v1/conversations", "{}").body());
            var conversation = UUID.fromString(begun.path("conversationId").asText());
            var path = "/api/v1/conversations/" + conversation + "/messages";
            var heard = new ArrayList<String>();
            UUID message;
            String last;
            try (var first = new Wire(server, "POST " + path + " HTTP/1.1\r\n", "{\"text\":\"Tell me.\"}")) {
                message = UUID.fromString(first.next("accepted").path("messageId").asText());
                for (var i = 0; i < 5; i++) {
                    server.token(message, i, "w" + i);
                }
                heard.addAll(first.texts(3));
                last = first.last;
            }
            for (var i = 5; i < 10; i++) {
                server.token(message, i, "w" + i);
            }
            server.token(message, 4, "w4");
            try (var second = new Wire(server, "GET " + path + "/" + message + " HTTP/1.1\r\nLast-Event-ID: " + last + "\r\n", "")) {
                heard.addAll(second.texts(7));
                server.token(message, 10, "w10");
                heard.addAll(second.texts(1));
                server.answer(conversation, message, "All of it.");
                assertThat(second.next("answer").path("answer").asText()).isEqualTo("All of it.");
                last = second.last;
            }
            assertThat(heard).containsExactly("w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "w10");
            try (var third = new Wire(server, "GET " + path + "/" + message + " HTTP/1.1\r\nLast-Event-ID: " + last + "\r\n", "")) {
                assertThat(third.in.readLine()).contains("204");
            }
        }
    }
}
