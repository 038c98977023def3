package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.acceptance.Visitor.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong is refused with a status, a code and a sentence that helps; nothing is lost by it. */
abstract class RefusalScenarios {

    abstract RunningSystem system();

    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
    }

    @Test
    void whatIsUnknownIsNotFound() {
        ann.say(UUID.randomUUID().toString(), Map.of("text", "Hello?"), null).isProblem(404, "CONVERSATION_NOT_FOUND");
        ann.say("no-uuid", Map.of("text", "Hello?"), null).isProblem(400, "BAD_REQUEST");
        ann.of("nobody").get("gateway", "/api/v1/conversations/" + UUID.randomUUID()).isProblem(404, "TENANT_UNKNOWN");
        ann.get("gateway", "/api/v1/nothing").isProblem(404, "NOT_FOUND");
        ann.get("knowledge", "/api/v1/documents/nothing").isProblem(404, "DOCUMENT_NOT_FOUND");
    }

    @Test
    void emptyAndLongQuestionsAreInvalid() {
        var conversation = ann.conversation();
        ann.say(conversation, Map.of("text", ""), null).isProblem(400, "MESSAGE_INVALID");
        ann.say(conversation, Map.of("text", "  \n\t "), null).isProblem(400, "MESSAGE_INVALID");
        assertThat(ann.say(conversation, Map.of("text", "x".repeat(1 << 20)), null).isProblem(400, "MESSAGE_INVALID").body().path("detail").asText())
                .contains("1048576").contains("32768");
        ann.say(conversation, Map.of("text", "Hello?", "priority", "urgent"), null).isProblem(400, "MESSAGE_INVALID");
    }

    @Test
    void bodiesThatAreNoQuestionAreInvalid() {
        var path = Visitor.messages(ann.conversation());
        List.of("", "{", "[]", "null", "\"text\"", "{\"text\": {}}", "{\"text\": [\"a\"]}", "{\"text\": 5}", "{\"text\": true}", "{}")
                .forEach(body -> isBadRequest(body, ann.raw("gateway", path, BodyPublishers.ofString(body), Map.of())));
        isBadRequest("binary", ann.raw("gateway", path, BodyPublishers.ofByteArray(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe}), Map.of()));
        assertThat(isBadRequest("unknown field", ann.say(path.split("/")[4], Map.of("text", "Hello?", "txet", 1), null)).body().path("detail").asText())
                .contains("txet");
        assertThat(ann.raw("gateway", path, BodyPublishers.ofString("text=Hello"), Map.of("Content-Type", "application/x-www-form-urlencoded")).status())
                .isEqualTo(415);
    }

    @Test
    void hostileTextIsTakenOrRefusedButBreaksNothing() {
        var conversation = ann.conversation();
        ann.say(conversation, Map.of("text", "a\u0000b"), null).isProblem(400, "MESSAGE_INVALID");
        isBadRequest("lone surrogate", ann.raw("gateway", Visitor.messages(conversation), BodyPublishers.ofString("{\"text\": \"a\\ud800b\"}"), Map.of()));
        List.of("‮?ti si tahW", "Z̶̧̛͚a̷͝l̴͔̐g̵̽o?", "🏴󠁧󠁢󠁳󠁣󠁴󠁿👩‍👩‍👧‍👦?", "﷽﷽﷽ ما هذا؟", "'; DROP TABLE answers; --", "{{7*7}} ${jndi:ldap://x} <script>alert(1)</script>?",
                "\uFEFF\u200B\u2060what?", "a" + "\u0301".repeat(2_000) + "?", "\"\\\" AND (title:* OR", "(".repeat(500))
                .forEach(text -> assertThat(ann.ask(conversation, text).path("question").asText()).isEqualTo(text.strip()));
    }

    @Test
    void withoutAKeyNobodyEnters() {
        var stranger = new Visitor(system(), null, null);
        stranger.get("gateway", "/api/v1/conversations/" + UUID.randomUUID()).isProblem(401, "UNAUTHENTICATED");
        stranger.post("gateway", "/api/v1/conversations", Map.of()).isProblem(401, "UNAUTHENTICATED");
        new Visitor(system(), "edrs_wrong", null).get("knowledge", "/api/v1/documents").isProblem(401, "UNAUTHENTICATED");
        assertThat(stranger.get("gateway", "/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void aKeyDoesWhatItIsFor() {
        var asker = visitor("asker", List.of("default"), "ask");
        asker.ask(asker.conversation(), "Hello!");
        asker.ingest("a.md", "text").isProblem(403, "NOT_PERMITTED");
        asker.post("shared", "/api/v1/tenants", Map.of("id", "mine")).isProblem(403, "NOT_PERMITTED");
        asker.get("gateway", "/api/v1/keys").isProblem(403, "NOT_PERMITTED");
        asker.get("shared", "/api/v1/events/dead-letters").isProblem(403, "NOT_PERMITTED");
        asker.of("other").get("gateway", "/api/v1/conversations/" + UUID.randomUUID()).isProblem(403, "NOT_PERMITTED");
    }

    @Test
    void tenantsDoNotSeeEachOther() {
        var name = "t" + Long.toHexString(System.nanoTime());
        ann.post("shared", "/api/v1/tenants", Map.of("id", name, "displayName", "Another")).isFine();
        var theirs = Eventually.get("the tenant is known to all pods", () -> {
            var visitor = ann.of(name);
            return List.of("gateway", "knowledge", "memory").stream().allMatch(pod -> visitor.get(pod, "/health-of-nothing").status() == 404
                    && visitor.get(pod, "/health-of-nothing").body().path("code").asText().equals("NOT_FOUND")) ? visitor : null;
        });
        theirs.ingest("orchard.md", "# Orchard\n\nThe gatekeeper of Morwen Orchard is Tilda Brask.\n").isFine();
        var conversation = theirs.conversation();
        assertThat(theirs.ask(conversation, "Who is the gatekeeper of Morwen Orchard?").path("answer").asText()).contains("Tilda Brask");
        assertThat(ann.ask(ann.conversation(), "Who is the gatekeeper of Morwen Orchard?").toString()).doesNotContain("Brask");
        ann.get("gateway", "/api/v1/conversations/" + conversation).isProblem(404, "CONVERSATION_NOT_FOUND");
        ann.say(conversation, Map.of("text", "Who?"), null).isProblem(404, "CONVERSATION_NOT_FOUND");
        assertThat(ann.get("knowledge", "/api/v1/search?q=gatekeeper%20Morwen").body().toString()).doesNotContain("Brask");
    }

    @Test
    void brokenDocumentsAreRefusedAndGoodOnesStay() {
        ann.send("knowledge", "PUT", "/api/v1/documents?name=broken.pdf", BodyPublishers.ofByteArray("%PDF-1.7 broken".getBytes()),
                Map.of("Content-Type", "application/octet-stream")).isProblem(400, "DOCUMENT_UNREADABLE");
        assertThat(ann.ingest("empty.md", "").status()).isEqualTo(400);
        ann.ingest("good-one.md", "# Good\n\nThe colour of Brandel Gate is teal.\n").isFine();
        assertThat(ann.ask(ann.conversation(), "What is the colour of Brandel Gate?").path("answer").asText()).contains("teal");
    }

    private Visitor visitor(String name, List<String> tenants, String... scopes) {
        var key = ann.post("gateway", "/api/v1/keys", Map.of("name", name, "tenants", tenants, "scopes", List.of(scopes))).isFine().body().path("key").asText();
        var visitor = new Visitor(system(), key, null);
        Eventually.get("the key is known to all pods", () -> List.of("gateway", "knowledge", "shared").stream()
                .allMatch(pod -> visitor.get(pod, "/api/v1/none").status() == 404));
        return visitor;
    }

    private static Response isBadRequest(String what, Response response) {
        assertThat(response.status()).as("status for %s: %s", what, response.body()).isEqualTo(400);
        assertThat(response.contentType()).as(what).startsWith("application/problem+json");
        assertThat(response.body().path("detail").asText()).as("the sentence for %s", what).contains(" ");
        return response;
    }
}
