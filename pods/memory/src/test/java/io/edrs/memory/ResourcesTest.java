package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.gateway.RequestReceived;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pod over HTTP. */
class ResourcesTest {

    private final MemoryProcess memory = new MemoryProcess();
    private final URI address = memory.serve();
    private final HttpClient client = HttpClient.newHttpClient();
    private final UUID conversation = Fresh.id();
    private final String turns = "/api/v1/memory/conversations/" + conversation + "/turns";
    private final String items = "/api/v1/memory/working/" + conversation + "/items";

    @BeforeEach
    void say() {
        allow("anna-key", "acme", "ask");
        allow("stranger-key", "acme", "ask");
        allow("u-key", "acme", "ask");
        allow("admin-key", "acme", "admin");
        allow("other-key", "other", "ask");
        allow("feeder-key", "acme", "ingest");
        memory.ask("acme", conversation, ANNA, "hello");
        memory.answer("acme", conversation, ANNA, "good day");
    }

    @AfterEach
    void stop() {
        client.close();
        memory.close();
    }

    @Test
    void showsTurnsNewestFirst() throws Exception {
        var shown = call("GET", turns, "anna-key", null, 200).get("turns");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).get("text").textValue()).isEqualTo("good day");
        var before = shown.get(0).get("saidAt").asText();
        var earlier = call("GET", turns + "?before=" + before + "&limit=5", "anna-key", null, 200).get("turns");
        assertThat(earlier).singleElement().satisfies(turn -> assertThat(turn.get("text").textValue()).isEqualTo("hello"));
    }

    @Test
    void forgetsForItsOwnTenantOnly() throws Exception {
        var path = "/api/v1/memory/conversations/" + conversation;
        assertThat(call("GET", turns, "other-key", null, 200).path("turns")).isEmpty();
        assertThat(call("DELETE", path, "other-key", null, 200).get("turns").intValue()).isZero();
        call("DELETE", path, "stranger-key", null, 403);
        assertThat(call("GET", turns, "anna-key", null, 200).path("turns")).hasSize(2);
        assertThat(call("DELETE", path, "admin-key", null, 200).get("turns").intValue()).isEqualTo(2);
        assertThat(call("GET", turns, "anna-key", null, 200).path("turns")).isEmpty();
    }

    @Test
    void keepsShowsAndClearsItems() throws Exception {
        var kept = call("POST", items, "anna-key", "{\"text\":\"buy milk\",\"priority\":5}", 201);
        assertThat(kept.get("priority").intValue()).isEqualTo(5);
        assertThat(call("POST", items, "anna-key", "{\"text\":\"later\"}", 201).get("priority").intValue()).isEqualTo(3);
        var mind = call("GET", items, "anna-key", null, 200);
        assertThat(mind.get("items").get(0).get("text").textValue()).isEqualTo("buy milk");
        assertThat(mind.get("turns")).hasSize(2);
        assertThat(call("DELETE", items, "anna-key", null, 200).get("items").intValue()).isEqualTo(2);
        assertThat(call("GET", items, "other-key", null, 200).path("items")).isEmpty();
    }

    @Test
    void recallsForItsOwnTenantOnly() throws Exception {
        var path = "/api/v1/memory/recall";
        var turn = "{\"personaId\":\"anna\",\"speaker\":\"%s\",\"text\":\"The harbour is frozen.\",\"saidAt\":\"2026-01-02T08:00:00Z\"}";
        assertThat(call("POST", turns, "anna-key", turn.formatted("Ada"), 201).get("speaker").textValue()).isEqualTo("Ada");
        assertThat(call("POST", turns, "anna-key", turn.formatted(""), 400).toString()).contains("speaker");
        call("POST", turns, "feeder-key", turn.formatted("Ada"), 403);
        var asked = "{\"query\":\"frozen harbour\",\"personaId\":\"anna\"}";
        var found = call("POST", path, "anna-key", asked, 200).get("memories");
        assertThat(found.get(0).get("speaker").textValue()).isEqualTo("Ada");
        assertThat(found.get(0).get("evidenceTo").intValue()).isEqualTo(22);
        assertThat(call("POST", path, "other-key", asked, 200).get("note").textValue()).contains("Nothing that is remembered");
        call("POST", path, "feeder-key", asked, 403);
        assertThat(call("POST", path, "anna-key", "{\"query\":\"x\",\"from\":\"2026-02-30\"}", 400).toString()).contains("'2026-02-30' is no date");
        assertThat(call("POST", path, "anna-key", "{\"query\":\"x\",\"from\":\"2026-02-03\",\"to\":\"2026-02-01\"}", 400).toString()).contains("must be before");
        call("POST", path, "anna-key", "{}", 400);
    }

    @Test
    void refusesWithAReason() throws Exception {
        var refused = call("POST", items, "anna-key", "{\"text\":\"x\",\"priority\":9}", 400);
        assertThat(refused.toString()).contains("ITEM_INVALID").contains("Priority 9 is refused");
        call("GET", turns, "feeder-key", null, 403);
        call("GET", turns, "no-key", null, 401, 403);
        call("GET", "/api/v1/memory/conversations/not-an-id/turns", "anna-key", null, 400);
    }

    /** Whose conversation it is, a key it speaks through, and others. */
    private static String id(String key) {
        return key.equals("anna-key") ? "u1" : key;
    }

    @Test
    void showsAndKeepsNothingOfAnotherPersonsConversation() throws Exception {
        for (var path : List.of(turns, turns + "?all=true", items, "/api/v1/memory/attention/" + conversation)) {
            call("GET", path, "stranger-key", null, 403, 404);
        }
        call("POST", turns, "stranger-key", "{\"speaker\":\"Eve\",\"text\":\"I was here, too.\"}", 403);
        call("GET", turns, "stranger-key", null, 403);
        call("POST", items, "stranger-key", "{\"text\":\"x\"}", 403);
        call("DELETE", items, "stranger-key", null, 403);
        assertThat(call("GET", turns, "admin-key", null, 200).path("turns")).hasSize(2);
        assertThat(call("GET", turns, "anna-key", null, 200).path("turns")).hasSize(2);
        var below = Fresh.id();
        memory.deliver(memory.event("acme", Fresh.id(), new RequestReceived(below, ANNA, "u1/ines", "I speak through a program.", null), null));
        var path = "/api/v1/memory/conversations/" + below + "/turns";
        assertThat(call("GET", path, "anna-key", null, 200).path("turns")).as("of somebody the key speaks for").hasSize(1);
        call("GET", path, "u-key", null, 403);
    }

    private void allow(String key, String tenant, String scope) {
        memory.bean(Tables.class).open(Tenant.TABLE, Tenant.class)
                .put(tenant, new Tenant(tenant, tenant, "active", memory.clock().instant()));
        memory.bean(Tables.class).open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(key),
                new ApiKey(id(key), key, List.of(tenant), Set.of(scope), memory.clock().instant(), null));
    }

    private JsonNode call(String method, String path, String key, String body, Integer... statuses)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isIn((Object[]) statuses);
        return new ObjectMapper().readTree(response.body());
    }
}
