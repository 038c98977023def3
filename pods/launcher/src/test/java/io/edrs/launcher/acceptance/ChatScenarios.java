package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Second thoughts, lost connections and things given to a conversation. */
abstract class ChatScenarios {

    private static final String FACTS = """
            # Observatories

            | Observatory | Director | Mirror |
            |---|---|---|
            | Halden | Mirela Sund | 2.4 m |
            | Orrery Hill | Tobin Vance | 1.1 m |
            """;
    private static final String SECRET = "# Plan\n\nThe budget of the Corvane survey is 8,150 crowns. The Corvane survey is led by Ysolde Karr.\n";

    abstract RunningSystem system();

    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
        ann.ingest("observatories.md", FACTS).isFine();
    }

    private Visitor somebody(String... scopes) {
        var made = ann.post("gateway", "/api/v1/keys", Map.of("name", "chat", "tenants", List.of("default"), "scopes", List.of(scopes), "tier", "unlimited"));
        return new Visitor(system(), made.isFine().body().path("key").asText(), null);
    }

    private static String message(String conversation, JsonNode answer, String what) {
        return Visitor.messages(conversation) + "/" + answer.path("messageId").asText() + "/" + what;
    }

    private List<String> questions(String conversation, boolean all) {
        var page = ann.get("gateway", Visitor.messages(conversation) + "?all=" + all).isFine().body();
        return StreamSupport.stream(page.path("messages").spliterator(), false).map(one -> one.path("text").asText()).toList();
    }

    @Test
    void aRetryTakesThePlaceOfItsQuestion() {
        var conversation = ann.conversation();
        var first = ann.ask(conversation, "Who is the director of Halden?");
        var again = ann.post("gateway", message(conversation, first, "retries"), Map.of(), Map.of("Idempotency-Key", "r-1")).isFine().body();
        assertThat(again.path("answer").asText()).contains("Mirela Sund");
        assertThat(again.path("messageId")).isNotEqualTo(first.path("messageId"));
        assertThat(ann.post("gateway", message(conversation, first, "retries"), Map.of(), Map.of("Idempotency-Key", "r-1")).isFine().body()).isEqualTo(again);
        assertThat(questions(conversation, false)).containsExactly("Who is the director of Halden?");
        assertThat(questions(conversation, true)).hasSize(2);
        ann.post("gateway", message(conversation, first, "retries"), Map.of()).isProblem(409, "MESSAGE_REPLACED");
        assertThat(ann.ask(conversation, "And its mirror?").path("answer").asText()).contains("2.4 m");
    }

    @Test
    void anEditedQuestionLeavesNothingOfWhatCameAfter() {
        var conversation = ann.conversation();
        var first = ann.ask(conversation, "Who is the director of Halden?");
        ann.ask(conversation, "And its mirror?");
        var edited = ann.post("gateway", message(conversation, first, "versions"), Map.of("text", "Who is the director of Orrery Hill?")).isFine().body();
        assertThat(edited.path("answer").asText()).contains("Tobin Vance");
        assertThat(questions(conversation, false)).containsExactly("Who is the director of Orrery Hill?");
        assertThat(questions(conversation, true)).hasSize(3);
        assertThat(ann.ask(conversation, "And its mirror?").path("answer").asText()).contains("1.1 m");
        ann.post("gateway", message(conversation, edited, "versions"), Map.of("text", " ")).isProblem(400, "MESSAGE_INVALID");
    }

    @Test
    void aBranchBeginsWithWhatWasSaidUpToThere() {
        var conversation = ann.conversation();
        var first = ann.ask(conversation, "Who is the director of Halden?");
        ann.ask(conversation, "Who is the director of Orrery Hill?");
        var path = "/api/v1/conversations/" + conversation + "/branches";
        var branch = ann.post("gateway", path, Map.of("messageId", first.path("messageId").asText())).isFine().body().path("conversationId").asText();
        assertThat(ann.ask(branch, "And its mirror?").path("answer").asText()).contains("2.4 m");
        assertThat(ann.ask(branch, "And who directs it?").path("answer").asText()).contains("Mirela Sund");
        assertThat(questions(conversation, false)).hasSize(2);
        var whole = ann.post("gateway", path, Map.of()).isFine().body().path("conversationId").asText();
        assertThat(ann.ask(whole, "And its mirror?").path("answer").asText()).contains("1.1 m");
        ann.post("gateway", "/api/v1/conversations/" + ann.conversation() + "/branches", Map.of()).isProblem(404, "MESSAGE_NOT_FOUND");
    }

    @Test
    void secondThoughtsAreOnesOwn() {
        var conversation = ann.conversation();
        var first = ann.ask(conversation, "Who is the director of Halden?");
        var ben = somebody("ask");
        for (var what : List.of("retries", "stops")) {
            ben.post("gateway", message(conversation, first, what), Map.of()).isProblem(404, "CONVERSATION_NOT_FOUND");
        }
        ben.post("gateway", message(conversation, first, "versions"), Map.of("text", "Hm?")).isProblem(404, "CONVERSATION_NOT_FOUND");
        ben.post("gateway", "/api/v1/conversations/" + conversation + "/branches", Map.of()).isProblem(404, "CONVERSATION_NOT_FOUND");
        assertThat(ben.get("gateway", "/api/v1/conversations").isFine().body().path("conversations")).isEmpty();
    }

    /** Of many questions to one conversation, answered one after the other, the last is stopped while it waits. */
    @Test
    void anAnswerIsStopped() throws Exception {
        var conversation = ann.conversation();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 30; i++) {
                var round = i;
                before.add(threads.submit(() -> ann.say(conversation, Map.of("text", "Who is the director of Halden, asked %d times?".formatted(round)), null)));
            }
            Eventually.get("the questions", () -> questions(conversation, true).size() == 30 ? true : null);
            var last = threads.submit(() -> ann.say(conversation, Map.of("text", "Who is the director of Orrery Hill?"), "stop-me").body());
            var id = Eventually.get("the last one", () -> {
                var page = ann.get("gateway", Visitor.messages(conversation)).body().path("messages");
                return StreamSupport.stream(page.spliterator(), false).filter(one -> one.path("text").asText().contains("Orrery"))
                        .map(one -> one.path("messageId").asText()).findFirst().orElse(null);
            });
            var said = ann.post("gateway", Visitor.messages(conversation) + "/" + id + "/stops", Map.of()).isFine().body().path("status").asText();
            assertThat(last.get().path("path").asText()).isEqualTo(said.equals("answered") ? "standard" : "stopped");
            assertThat(ann.get("gateway", Visitor.messages(conversation) + "/" + id).isFine().body()).isEqualTo(last.get());
            for (var one : before) {
                one.get();
            }
        }
        var answered = ann.ask(conversation, "Who is the director of Halden?");
        assertThat(answered.path("answer").asText()).contains("Mirela Sund");
        assertThat(ann.post("gateway", message(conversation, answered, "stops"), Map.of()).isFine().body().path("status").asText()).isEqualTo("answered");
    }

    @Test
    void whatIsGivenToAConversationIsKnownThereAndNowhereElse() {
        var question = "What is the budget of the Corvane survey?";
        var conversation = ann.conversation();
        var path = "/api/v1/conversations/" + conversation + "/attachments";
        var before = ann.ask(conversation, "Hello!");
        ann.ask(conversation, "Good morning!");
        var given = ann.send("gateway", "PUT", path + "?name=plan.md", BodyPublishers.ofString(SECRET), Map.of("Content-Type", "text/markdown")).isFine().body();
        assertThat(given.path("passages").asInt()).isPositive();
        assertThat(ann.ask(ann.conversation(), question).path("answer").asText()).doesNotContain("8,150");
        var answer = ann.ask(conversation, question);
        assertThat(answer.path("answer").asText()).contains("8,150");
        assertThat(answer.path("citations").get(0).path("document").asText()).isEqualTo("plan.md");
        assertThat(ann.get("knowledge", "/api/v1/search?q=Corvane%20survey%20budget").isFine().body().toString()).doesNotContain("8,150");
        assertThat(ann.get("knowledge", "/api/v1/documents").isFine().body().toString()).doesNotContain("plan.md");
        assertThat(ann.get("gateway", path).isFine().body().path("attachments")).hasSize(1);
        var ben = somebody("ask");
        ben.get("gateway", path).isProblem(404, "CONVERSATION_NOT_FOUND");
        assertThat(ben.ask(ben.conversation(), question).path("answer").asText()).doesNotContain("8,150");
        var branch = ann.post("gateway", "/api/v1/conversations/" + conversation + "/branches", Map.of()).isFine().body().path("conversationId").asText();
        var early = ann.post("gateway", "/api/v1/conversations/" + conversation + "/branches", Map.of("messageId", before.path("messageId").asText())).isFine().body();
        var one = path + "/" + given.path("documentId").asText();
        assertThat(ann.ask(branch, question).path("answer").asText()).as("a branch has what was given until then").contains("8,150");
        assertThat(ann.get("gateway", "/api/v1/conversations/" + early.path("conversationId").asText() + "/attachments").isFine().body().path("attachments")).isEmpty();
        ben.send("gateway", "DELETE", one, BodyPublishers.noBody(), Map.of()).isProblem(404, "CONVERSATION_NOT_FOUND");
        assertThat(ann.send("gateway", "DELETE", one, BodyPublishers.noBody(), Map.of()).status()).isEqualTo(204);
        ann.send("gateway", "DELETE", one, BodyPublishers.noBody(), Map.of()).isProblem(404, "ATTACHMENT_NOT_FOUND");
        Eventually.get("it is gone", () -> ann.ask(conversation, "Who is the Corvane survey led by?").path("answer").asText().contains("Ysolde") ? null : true);
        assertThat(ann.ask(branch, "Who is the Corvane survey led by?").path("answer").asText()).as("and keeps its own").contains("Ysolde");
    }

    @Test
    void aFormsFileIsAnAttachmentToo() {
        var conversation = ann.conversation();
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.md\"\r\nContent-Type: text/markdown\r\n\r\n" + SECRET + "\r\n--b--\r\n";
        var given = ann.send("gateway", "POST", "/api/v1/conversations/" + conversation + "/attachments", BodyPublishers.ofString(form),
                Map.of("Content-Type", "multipart/form-data; boundary=b")).isFine().body();
        assertThat(given.path("name").asText()).isEqualTo("plan.md");
        assertThat(ann.ask(conversation, "Who is the Corvane survey led by?").path("answer").asText()).contains("Ysolde Karr");
        ann.send("gateway", "PUT", "/api/v1/conversations/" + conversation + "/attachments?name=empty.md", BodyPublishers.noBody(), Map.of())
                .isProblem(400, "ATTACHMENT_INVALID");
    }

    @Test
    void aReaderThatHasEverythingIsNotCalledBack() {
        var conversation = ann.conversation();
        var answer = ann.ask(conversation, "Who is the director of Halden?");
        var path = Visitor.messages(conversation) + "/" + answer.path("messageId").asText();
        var headers = Map.of("Authorization", "Bearer " + system().key(), "Accept", "text/event-stream");
        var stream = HttpText.get(system().address("gateway") + path, headers).body();
        var last = stream.lines().filter(line -> line.startsWith("id: ")).reduce((one, next) -> next).orElseThrow().substring(4);
        var again = new java.util.HashMap<>(headers);
        again.put("Last-Event-ID", last);
        assertThat(HttpText.get(system().address("gateway") + path, again).statusCode()).isEqualTo(204);
        again.put("Last-Event-ID", "elsewhere-3");
        assertThat(HttpText.get(system().address("gateway") + path, again).body()).contains("\"state\":\"reset\"").contains("event: answer");
    }

    @Test
    void conversationsAreListed() {
        var ben = somebody("ask");
        var first = ben.conversation();
        var second = ben.conversation();
        var page = ben.get("gateway", "/api/v1/conversations?limit=1").isFine().body();
        assertThat(page.path("conversations").get(0).path("conversationId").asText()).isEqualTo(first);
        var next = ben.get("gateway", "/api/v1/conversations?after=" + page.path("next").asText()).isFine().body();
        assertThat(next.path("conversations").get(0).path("conversationId").asText()).isEqualTo(second);
        assertThat(next.path("next").isNull()).isTrue();
    }
}
