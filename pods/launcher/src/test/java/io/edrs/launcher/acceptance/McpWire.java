package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the Model Context Protocol asks of a server over streamable HTTP, message by message: the scenarios of the public conformance suite
 * that apply to a server without sessions, prompts, sampling, elicitation and completion.
 */
abstract class McpWire {

    static final String PING = """
            {"jsonrpc": "2.0", "id": 1, "method": "ping"}""";
    private static final String INITIALIZE = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "%s", "capabilities": {}, \
            "clientInfo": {"name": "probe", "version": "1"}}}""";
    private static final Map<String, String> ACCEPT = Map.of("Accept", "application/json, text/event-stream");

    abstract RunningSystem system();

    private Visitor.Response send(String message, Map<String, String> headers) {
        var all = new java.util.HashMap<>(ACCEPT);
        all.putAll(headers);
        return Visitor.operator(system()).raw("gateway", "/mcp", BodyPublishers.ofString(message), all);
    }

    private JsonNode result(String message) {
        var answer = send(message, Map.of());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.body().path("jsonrpc").asText()).isEqualTo("2.0");
        assertThat(answer.body().path("id").asInt()).isEqualTo(1);
        return answer.body();
    }

    private int error(String message) {
        return send(message, Map.of()).body().path("error").path("code").asInt();
    }

    @Test
    void itIntroducesItself() {
        for (var version : new String[] {"2025-03-26", "2025-06-18", "2025-11-25"}) {
            var said = result(INITIALIZE.formatted(version)).path("result");
            assertThat(said.path("protocolVersion").asText()).isEqualTo(version);
            assertThat(said.path("serverInfo").path("name").asText()).isEqualTo("edrs");
            assertThat(said.path("capabilities").fieldNames()).toIterable().containsExactlyInAnyOrder("tools", "resources");
        }
        assertThat(result(INITIALIZE.formatted("1999-01-01")).path("result").path("protocolVersion").asText()).isEqualTo("2025-11-25");
    }

    @Test
    void itAnswersAPing() {
        assertThat(result(PING).path("result").isObject()).isTrue();
    }

    @Test
    void aNotificationHasNoAnswer() {
        var answer = send("""
                {"jsonrpc": "2.0", "method": "notifications/initialized"}""", Map.of());
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void everyToolSaysWhatItWants() {
        var tools = result("""
                {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""").path("result").path("tools");
        assertThat(tools).isNotEmpty().allSatisfy(tool -> {
            assertThat(tool.path("name").asText()).matches("[a-z_]{1,64}");
            assertThat(tool.path("description").asText()).isNotBlank();
            assertThat(tool.path("inputSchema").path("type").asText()).isEqualTo("object");
        });
    }

    @Test
    void whatIsWrongIsSaidInTheProtocolsWay() {
        assertThat(error("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"no/such\"}")).isEqualTo(-32601);
        assertThat(error("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"no_such\", \"arguments\": {}}}")).isEqualTo(-32602);
        assertThat(error("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\", \"params\": {\"uri\": \"edrs://nothing/1\"}}")).isEqualTo(-32002);
        assertThat(error("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/list\", \"params\": {\"cursor\": \"made up\"}}")).isEqualTo(-32602);
        assertThat(error("{")).isEqualTo(-32700);
        assertThat(error("[]")).isEqualTo(-32700);
        assertThat(send("{", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aVersionThatIsNotSpokenIsRefused() {
        assertThat(send(PING, Map.of("MCP-Protocol-Version", "1999-01-01")).status()).isEqualTo(400);
        assertThat(send(PING, Map.of("MCP-Protocol-Version", "2025-06-18")).status()).isEqualTo(200);
    }

    /** A page that reached this server under a name changed under the browser (DNS rebinding). */
    @Test
    void aForeignPageIsRefused() {
        assertThat(send(PING, Map.of("Origin", "http://evil.example.com")).status()).isEqualTo(403);
        assertThat(send(PING, Map.of("Origin", "http://localhost:5173")).status()).isEqualTo(200);
    }

    /** Progress and the answer on one stream, each message once, the answer last. */
    @Test
    void aToolTellsHowFarItIsWhereTheClientTakesAStream() {
        var call = """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "ask_persona", "arguments": {"question": "Hello!"}, \
                "_meta": {"progressToken": "p-7"}}}""";
        var said = new java.util.concurrent.LinkedBlockingQueue<String>();
        try (var _ = Visitor.operator(system()).listen("POST", "/mcp", Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", Map.of("name", "ask_persona",
                "arguments", Map.of("question", "Hello!"), "_meta", Map.of("progressToken", "p-7"))), said::add)) {
            var first = data(said);
            assertThat(first.path("method").asText()).isEqualTo("notifications/progress");
            assertThat(first.path("params").path("progressToken").asText()).isEqualTo("p-7");
            var step = first.path("params").path("progress").asDouble();
            for (var next = data(said); ; next = data(said)) {
                if (next.has("result")) {
                    assertThat(next.path("id").asInt()).isEqualTo(1);
                    break;
                }
                assertThat(next.path("params").path("progress").asDouble()).isGreaterThan(step);
                step = next.path("params").path("progress").asDouble();
            }
        }
        var plain = Visitor.operator(system()).raw("gateway", "/mcp", BodyPublishers.ofString(call), Map.of("Accept", "application/json"));
        assertThat(plain.contentType()).as("who takes no stream gets none").startsWith("application/json");
        assertThat(plain.body().path("result").path("isError").asBoolean()).isFalse();
    }

    private static JsonNode data(java.util.concurrent.BlockingQueue<String> lines) {
        try {
            for (var line = lines.poll(60, java.util.concurrent.TimeUnit.SECONDS); line != null; line = lines.poll(60, java.util.concurrent.TimeUnit.SECONDS)) {
                if (line.startsWith("data: ")) {
                    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(line.substring(6));
                }
            }
            throw new AssertionError("The stream ended.");
        } catch (InterruptedException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeReadCannotBeFollowed() {
        for (var uri : new String[] {"edrs://conversations/01890000-0000-7000-8000-000000000000", "edrs://documents/none", "edrs://nothing/1"}) {
            assertThat(error("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/subscribe\", \"params\": {\"uri\": \"%s\"}}".formatted(uri))).as(uri).isEqualTo(-32002);
        }
        assertThat(error("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/subscribe\", \"params\": {}}")).isEqualTo(-32602);
        assertThat(result("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/unsubscribe\", \"params\": {\"uri\": \"edrs://documents/none\"}}").path("result").isObject()).isTrue();
    }

    @Test
    void aStreamToListenToIsOpenToWhomItMayBe() {
        var said = new java.util.concurrent.LinkedBlockingQueue<String>();
        try (var _ = Visitor.operator(system()).listen("GET", "/mcp", null, said::add)) {
            assertThat(said.poll(60, java.util.concurrent.TimeUnit.SECONDS)).startsWith(":");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(new Visitor(system(), null, null).get("gateway", "/mcp").status()).isEqualTo(401);
    }
}
