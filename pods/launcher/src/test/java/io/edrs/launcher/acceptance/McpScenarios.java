package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocol's own Java client, unmodified, uses a persona's tools and reads its resources. */
abstract class McpScenarios {

    private static final String FACTS = """
            # Ferries

            | Ferry | Captain | Cabins |
            |---|---|---|
            | Merrow | Linnea Tindall | 61 |
            | Tidewater | Owain Pryce | 44 |
            """;

    abstract RunningSystem system();

    private Visitor operator;

    @BeforeEach
    void enter() {
        operator = Visitor.operator(system());
        operator.ingest("ferries.md", FACTS).isFine();
    }

    private String key(List<String> scopes) {
        return operator.post("gateway", "/api/v1/keys", Map.of("name", "mcp", "tenants", List.of("default"), "scopes", scopes, "tier", "unlimited"))
                .isFine().body().path("key").asText();
    }

    private McpSyncClient client(String key) {
        return client(key, spec -> spec);
    }

    private McpSyncClient client(String key, UnaryOperator<McpClient.SyncSpec> listening) {
        var transport = HttpClientStreamableHttpTransport.builder(system().address("gateway").toString()).endpoint("/mcp")
                .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key)).build();
        var client = listening.apply(McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60))).build();
        client.initialize();
        return client;
    }

    private static String text(McpSchema.CallToolResult result) {
        return result.content().stream().map(content -> ((McpSchema.TextContent) content).text()).collect(Collectors.joining("\n"));
    }

    private static String done(McpSyncClient client, String tool, Map<String, Object> arguments) {
        var result = client.callTool(new McpSchema.CallToolRequest(tool, arguments));
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return text(result);
    }

    private static String refused(McpSyncClient client, String tool, Map<String, Object> arguments) {
        var result = client.callTool(new McpSchema.CallToolRequest(tool, arguments));
        assertThat(result.isError()).as(text(result)).isTrue();
        return text(result);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(McpSchema.CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }

    @Test
    void allToolsWork() {
        try (var client = client(key(List.of("ask", "ingest")))) {
            assertThat(client.getServerInfo().name()).isEqualTo("edrs");
            assertThat(client.listTools().tools().stream().map(McpSchema.Tool::name))
                    .containsExactlyInAnyOrder("ask_persona", "recall_memory", "search_knowledge", "add_document", "prove");
            assertThat(done(client, "search_knowledge", Map.of("query", "captain of Merrow"))).contains("Linnea Tindall");
            assertThat(done(client, "add_document", Map.of("name", "harbour.md", "text", "# Harbour\n\nThe harbour master of Skellan is Runa Deel.")))
                    .contains("edrs://documents/");
            assertThat(done(client, "ask_persona", Map.of("question", "Who is the harbour master of Skellan?"))).contains("Runa Deel");
            assertThat(done(client, "prove", Map.of("text", "All ferries are ships. Merrow is a ferry. Is Merrow a ship?"))).startsWith("true");
        }
    }

    @Test
    void aConversationGoesOnAndIsRemembered() {
        try (var client = client(key(List.of("ask", "ingest")))) {
            var first = client.callTool(new McpSchema.CallToolRequest("ask_persona", Map.of("question", "Who is the captain of Tidewater?")));
            assertThat(text(first)).contains("Owain Pryce");
            var conversation = data(first).get("conversationId").toString();
            assertThat(done(client, "ask_persona", Map.of("question", "And its cabins?", "conversation", conversation))).contains("44");
            var recalled = Eventually.get("the turn is remembered", () -> {
                var said = done(client, "recall_memory", Map.of("query", "captain of Tidewater"));
                return said.contains("Tidewater") ? said : null;
            });
            assertThat(recalled).contains("user");
        }
    }

    @Test
    void resourcesAreListedPageByPageAndRead() {
        try (var client = client(key(List.of("ask", "ingest")))) {
            var conversation = data(client.callTool(new McpSchema.CallToolRequest("ask_persona", Map.of("question", "Who is the captain of Merrow?"))))
                    .get("conversationId").toString();
            var all = client.listResources().resources();
            assertThat(all.stream().map(McpSchema.Resource::uri)).contains("edrs://conversations/" + conversation).doesNotHaveDuplicates();
            var document = all.stream().filter(resource -> resource.name().equals("ferries.md")).findFirst().orElseThrow();
            assertThat(read(client, document.uri())).contains("Linnea Tindall");
            assertThat(read(client, "edrs://conversations/" + conversation)).contains("user: Who is the captain of Merrow?").contains("persona: ");
            assertThat(client.listResourceTemplates().resourceTemplates().stream().map(McpSchema.ResourceTemplate::uriTemplate))
                    .containsExactlyInAnyOrder("edrs://conversations/{id}", "edrs://documents/{id}");
            assertThatThrownBy(() -> client.readResource(new McpSchema.ReadResourceRequest("edrs://documents/none"))).isInstanceOf(McpError.class)
                    .satisfies(error -> assertThat(((McpError) error).getJsonRpcError().code()).isEqualTo(-32002));
        }
    }

    private static String read(McpSyncClient client, String uri) {
        return ((McpSchema.TextResourceContents) client.readResource(new McpSchema.ReadResourceRequest(uri)).contents().getFirst()).text();
    }

    @Test
    void aClientHearsHowFarAToolIs() {
        var heard = new LinkedBlockingQueue<McpSchema.ProgressNotification>();
        try (var client = client(key(List.of("ask", "ingest")), spec -> spec.progressConsumer(heard::add))) {
            var result = client.callTool(new McpSchema.CallToolRequest("ask_persona", Map.of("question", "Who is the captain of Merrow?"), Map.of("progressToken", "t-1")));
            assertThat(text(result)).contains("Linnea Tindall");
            assertThat(taken(heard).progressToken()).isEqualTo("t-1");
        }
    }

    @Test
    void whatIsSubscribedToIsToldWhenItChangesAndNothingOfOthers() {
        var updates = new LinkedBlockingQueue<List<McpSchema.ResourceContents>>();
        var lists = new LinkedBlockingQueue<List<McpSchema.Resource>>();
        var others = new LinkedBlockingQueue<List<McpSchema.ResourceContents>>();
        try (var ann = client(key(List.of("ask")), spec -> spec.resourcesUpdateConsumer(updates::add));
                var ben = client(key(List.of("ask", "ingest")), spec -> spec.resourcesUpdateConsumer(others::add).resourcesChangeConsumer(lists::add))) {
            var conversation = data(ann.callTool(new McpSchema.CallToolRequest("ask_persona", Map.of("question", "Who is the captain of Merrow?"))))
                    .get("conversationId").toString();
            ann.subscribeResource(new McpSchema.SubscribeRequest("edrs://conversations/" + conversation));
            assertThatThrownBy(() -> ben.subscribeResource(new McpSchema.SubscribeRequest("edrs://conversations/" + conversation))).isInstanceOf(McpError.class);
            Eventually.get("the stream that hears of it", () -> {
                done(ann, "ask_persona", Map.of("question", "And its cabins?", "conversation", conversation));
                return updates.poll();
            });
            Eventually.get("a list with one more", () -> {
                done(ben, "add_document", Map.of("name", "buoys-%d.md".formatted(System.nanoTime()), "text", "# Buoys\n\nThe green buoy is off Skellan."));
                return lists.poll();
            });
            assertThat(others).isEmpty();
            ann.unsubscribeResource(new McpSchema.UnsubscribeRequest("edrs://conversations/" + conversation));
        }
    }

    private static <T> T taken(BlockingQueue<T> queue) {
        try {
            return Objects.requireNonNull(queue.poll(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAKeyMayNotCallIsNotThereForIt() {
        try (var asker = client(key(List.of("ask"))); var bringer = client(key(List.of("ingest")))) {
            assertThat(asker.listTools().tools().stream().map(McpSchema.Tool::name)).containsExactlyInAnyOrder("ask_persona", "recall_memory",
                    "search_knowledge", "prove");
            assertThat(bringer.listTools().tools().stream().map(McpSchema.Tool::name)).containsExactly("add_document");
            assertThatThrownBy(() -> asker.callTool(new McpSchema.CallToolRequest("add_document", Map.of("name", "a.md", "text", "b"))))
                    .isInstanceOf(McpError.class).hasMessageContaining("Unknown tool");
            assertThatThrownBy(() -> bringer.callTool(new McpSchema.CallToolRequest("ask_persona", Map.of("question", "Hi"))))
                    .isInstanceOf(McpError.class).hasMessageContaining("Unknown tool");
            assertThat(asker.listResources().resources().stream().map(McpSchema.Resource::uri)).noneMatch(uri -> uri.startsWith("edrs://documents/"));
            assertThatThrownBy(() -> asker.readResource(new McpSchema.ReadResourceRequest("edrs://documents/x"))).isInstanceOf(McpError.class);
        }
    }

    @Test
    void theConversationOfAnotherKeyIsNotThere() {
        var question = Map.<String, Object>of("question", "Who is the captain of Merrow?");
        try (var ann = client(key(List.of("ask"))); var ben = client(key(List.of("ask")))) {
            var conversation = data(ann.callTool(new McpSchema.CallToolRequest("ask_persona", question))).get("conversationId").toString();
            assertThat(refused(ben, "ask_persona", Map.of("question", "And then?", "conversation", conversation))).contains("CONVERSATION_NOT_FOUND");
            assertThatThrownBy(() -> ben.readResource(new McpSchema.ReadResourceRequest("edrs://conversations/" + conversation))).isInstanceOf(McpError.class);
            assertThat(ben.listResources().resources()).isEmpty();
        }
    }

    @Test
    void wrongArgumentsAreToldAsTheToolsErrors() {
        try (var client = client(key(List.of("ask", "ingest")))) {
            assertThat(refused(client, "ask_persona", Map.of())).contains("question");
            assertThat(refused(client, "ask_persona", Map.of("question", "Hi", "colour", "red"))).contains("colour");
            assertThat(refused(client, "ask_persona", Map.of("question", " "))).contains("question");
            assertThat(refused(client, "ask_persona", Map.of("question", "Hi", "conversation", "none"))).contains("conversation");
            assertThat(refused(client, "ask_persona", Map.of("question", "Hi", "conversation", UUID.randomUUID().toString()))).contains("CONVERSATION_NOT_FOUND");
            assertThat(refused(client, "ask_persona", Map.of("question", "Hi", "persona", "nobody"))).contains("nobody");
            assertThat(refused(client, "search_knowledge", Map.of("query", "x", "limit", "many"))).contains("limit");
            assertThat(refused(client, "prove", Map.of("text", "x", "semantics", "magic"))).contains("semantics");
            assertThat(refused(client, "add_document", Map.of("name", " ", "text", "b"))).contains("name");
        }
    }

    @Test
    void nobodyWithoutAKeyIsLetIn() {
        var post = new Visitor(system(), null, null).raw("gateway", "/mcp", BodyPublishers.ofString(McpWire.PING), Map.of());
        assertThat(post.status()).isEqualTo(401);
        assertThatThrownBy(() -> client("wrong")).isInstanceOf(RuntimeException.class);
    }
}
