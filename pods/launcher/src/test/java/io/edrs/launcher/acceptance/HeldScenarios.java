package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes a conversation over, speaks in it, and gives it back. */
abstract class HeldScenarios {

    private static final String FACTS = """
            # Lighthouses

            | Lighthouse | Keeper | Height |
            |---|---|---|
            | Skarvoy | Ines Holt | 41 m |
            """;
    private static final String QUESTION = "Who is the keeper of Skarvoy?";

    abstract RunningSystem system();

    private Visitor operator;
    private Visitor ann;
    private Visitor bob;
    private String conversation;

    @BeforeEach
    void enter() {
        operator = Visitor.operator(system());
        operator.ingest("lighthouses.md", FACTS).isFine();
        ann = keyFor("ask");
        bob = keyFor("ask", "assist");
        conversation = ann.conversation();
        assertThat(ann.ask(conversation, QUESTION).path("answer").asText()).contains("Ines Holt");
    }

    @Test
    void whileAPersonHoldsItThePersonaIsSilentAndThenKnowsWhatWasSaid() {
        var handover = take();
        var asked = ann.say(conversation, Map.of("text", QUESTION), null).isFine();
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().path("status").asText()).isEqualTo("with-a-person");
        var reply = bob.post("gateway", replies(), Map.of("text", "The password of the boat house on Skarvoy is gannet."), Map.of("Idempotency-Key", "r-1")).isFine().body();
        assertThat(reply.path("kind").asText()).isEqualTo("human");
        var again = bob.post("gateway", replies(), Map.of("text", "The password of the boat house on Skarvoy is gannet."), Map.of("Idempotency-Key", "r-1")).isFine().body();
        assertThat(again.path("messageId")).isEqualTo(reply.path("messageId"));
        bob.post("gateway", replies(), Map.of("text", "Other words."), Map.of("Idempotency-Key", "r-1")).isProblem(409, "IDEMPOTENCY_KEY_REUSED");
        bob.post("gateway", replies(), Map.of("text", "Anything else?")).isFine();
        assertThat(ann.get("gateway", asked.body().path("location").asText()).isFine().body().path("answer").asText()).contains("gannet");
        var page = ann.get("gateway", Visitor.messages(conversation)).isFine().body();
        assertThat(texts(page.path("answers"), "kind")).containsExactly("answer", "human", "human");
        assertThat(page.toString()).as("who it is stays behind the persona's name").doesNotContain("assist-key");
        bob.get("gateway", Visitor.messages(conversation)).isFine();
        end(handover);
        Eventually.get("the persona answers again, from what the person said", () ->
                ann.say(conversation, Map.of("text", "What is the password of the boat house on Skarvoy?"), null).body().path("answer").asText().contains("gannet"));
        bob.post("gateway", replies(), Map.of("text", "Too late.")).isProblem(404, "CONVERSATION_NOT_FOUND");
    }

    @Test
    void whatThePersonLeavesUnansweredThePersonaIsAsked() {
        var handover = take();
        var asked = ann.say(conversation, Map.of("text", QUESTION), null).isFine().body();
        assertThat(ann.get("gateway", asked.path("location").asText()).status()).isEqualTo(202);
        end(handover);
        var answer = Eventually.get("the persona takes it up", () -> {
            var found = ann.get("gateway", asked.path("location").asText());
            return found.status() == 200 ? found.body() : null;
        });
        assertThat(answer.path("answer").asText()).contains("Ines Holt");
        assertThat(answer.path("kind").asText()).isEqualTo("answer");
        var page = ann.get("gateway", Visitor.messages(conversation)).isFine().body();
        assertThat(page.path("messages")).as("the question stands once more, not twice").hasSize(2);
    }

    @Test
    void streamsTellWhatThePersonSays() throws InterruptedException {
        var handover = take();
        BlockingQueue<String> feed = new LinkedBlockingQueue<>();
        BlockingQueue<String> answer = new LinkedBlockingQueue<>();
        try (var _ = ann.listen("GET", "/api/v1/conversations/" + conversation + "/feed", null, feed::add)) {
            await(feed, "event: held");
            ann.listen("POST", Visitor.messages(conversation), Map.of("text", "Are you there?"), answer::add);
            await(answer, "event: held");
            await(feed, "Are you there?");
            bob.post("gateway", replies(), Map.of("text", "I am here.")).isFine();
            await(answer, "I am here.");
            await(feed, "I am here.");
            bob.post("gateway", replies(), Map.of("text", "Unasked as well.")).isFine();
            await(feed, "Unasked as well.");
            BlockingQueue<String> holders = new LinkedBlockingQueue<>();
            try (var _ = bob.listen("GET", "/api/v1/conversations/" + conversation + "/feed", null, holders::add)) {
                await(holders, "event: held");
                end(handover);
                await(holders, "event: returned");
                await(feed, "event: returned");
                ann.say(conversation, Map.of("text", "Nobody else hears this."), null).isFine();
                await(feed, "Nobody else hears this.");
                assertThat(holders).noneMatch(line -> line.contains("Nobody else"));
            }
        }
    }

    @Test
    void itIsClosedToWhomItShouldBe() {
        var handover = handover("anyone");
        var cleo = keyFor("ask", "assist");
        var dan = keyFor("ask");
        ann.post("persona", handover + "/takings", Map.of()).isProblem(403, "NOT_PERMITTED");
        dan.post("persona", handover + "/takings", Map.of()).isProblem(404, "ITEM_NOT_FOUND");
        assertThat(texts(dan.get("persona", "/api/v1/handovers?state=waiting").isFine().body().path("handovers"), "conversationId")).doesNotContain(conversation);
        assertThat(texts(cleo.get("persona", "/api/v1/handovers?state=waiting").isFine().body().path("handovers"), "conversationId")).contains(conversation);
        bob.get("gateway", Visitor.messages(conversation)).isProblem(404, "CONVERSATION_NOT_FOUND");
        bob.post("gateway", replies(), Map.of("text", "Not taken.")).isProblem(404, "CONVERSATION_NOT_FOUND");
        operator.post("gateway", replies(), Map.of("text", "Not taken.")).isProblem(409, "CONVERSATION_NOT_HELD");
        bob.post("persona", handover + "/takings", Map.of()).isFine();
        cleo.post("persona", handover + "/takings", Map.of()).isProblem(404, "ITEM_NOT_FOUND");
        operator.post("persona", handover + "/takings", Map.of()).isProblem(409, "HANDOVER_TAKEN");
        var second = handover("anyone");
        cleo.post("persona", second + "/takings", Map.of()).isProblem(409, "HANDOVER_TAKEN");
        cleo.post("gateway", replies(), Map.of("text", "Not mine.")).isProblem(404, "CONVERSATION_NOT_FOUND");
        ann.post("gateway", replies(), Map.of("text", "As the persona.")).isProblem(403, "NOT_PERMITTED");
        operator.post("gateway", replies(), Map.of("text", "Not mine.")).isProblem(403, "NOT_PERMITTED");
        bob.say(conversation, Map.of("text", "As the user."), null).isProblem(404, "CONVERSATION_NOT_FOUND");
        bob.post("gateway", replies(), Map.of("text", " ")).isProblem(400, "MESSAGE_INVALID");
        ann.post("persona", handover + "/endings", Map.of()).isProblem(403, "NOT_PERMITTED");
        end(handover);
        cleo.post("persona", second + "/takings", Map.of()).isFine();
        cleo.post("persona", second + "/endings", Map.of()).isFine();
    }

    @Test
    void aForgottenConversationIsHeldByNobody() {
        take();
        ann.send("memory", "DELETE", "/api/v1/memory/conversations/" + conversation, BodyPublishers.noBody(), Map.of()).isFine();
        Eventually.get("the persona answers", () -> ann.say(conversation, Map.of("text", QUESTION), null).body().path("answer").asText().contains("Ines Holt"));
    }

    private static void await(BlockingQueue<String> lines, String text) throws InterruptedException {
        for (var line = lines.poll(60, TimeUnit.SECONDS); line != null; line = lines.poll(60, TimeUnit.SECONDS)) {
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("Nothing said " + text);
    }

    private String take() {
        var handover = handover("anyone");
        bob.post("persona", handover + "/takings", Map.of()).isFine();
        Eventually.get("the door knows it", () -> bob.get("gateway", "/api/v1/conversations/" + conversation).status() == 200);
        return handover;
    }

    private String handover(String person) {
        var location = ann.post("gateway", "/api/v1/conversations/" + conversation + "/handovers", Map.of("toPersonId", person, "reason", "I want a human."))
                .isFine().body().path("location").asText();
        Eventually.get("it waits", () -> ann.get("persona", location).status() == 200);
        return location;
    }

    private void end(String handover) {
        bob.post("persona", handover + "/endings", Map.of("outcome", "Done.")).isFine();
    }

    private String replies() {
        return "/api/v1/conversations/" + conversation + "/replies";
    }

    private Visitor keyFor(String... scopes) {
        var made = operator.post("gateway", "/api/v1/keys", Map.of("name", "assist-key", "tenants", List.of("default"), "scopes", List.of(scopes), "tier", "unlimited"));
        var visitor = new Visitor(system(), made.isFine().body().path("key").asText(), null);
        Eventually.get("the key is known", () -> visitor.get("persona", "/api/v1/personas").status() == 200 && visitor.get("memory", "/api/v1/memory/facts").status() < 401);
        return visitor;
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false).map(node -> node.path(field).asText()).toList();
    }
}
