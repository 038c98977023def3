package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Remembering, correcting and forgetting through the whole system. */
abstract class MemoryScenarios {

    private static final int MESSAGES = 100;

    abstract RunningSystem system();

    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
    }

    @Test
    void aHundredMessagesAtOnceInOneConversationAreNeitherLostNorMixed() throws Exception {
        var conversation = ann.conversation();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, MESSAGES).<Callable<JsonNode>>mapToObj(i -> () ->
                    ann.say(conversation, Map.of("text", text(i)), "m-" + i).isFine().body()).toList());
            for (int i = 0; i < MESSAGES; i++) {
                var answer = all.get(i).resultNow();
                if (answer.has("answer")) {
                    assertThat(answer.path("question").asText()).as("each gets the answer to its own question").isEqualTo(text(i));
                }
            }
        }
        var page = Eventually.get("all answers", () -> {
            var now = ann.get("gateway", Visitor.messages(conversation)).body();
            return now.path("answers").size() == MESSAGES ? now : null;
        });
        assertThat(texts(page.path("messages"), "text")).hasSize(MESSAGES).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(texts(page.path("answers"), "question")).containsExactlyInAnyOrderElementsOf(expected());
        var asked = new HashSet<String>();
        page.path("messages").forEach(message -> asked.add(message.path("messageId").asText() + message.path("text").asText()));
        page.path("answers").forEach(answer -> assertThat(asked).contains(answer.path("messageId").asText() + answer.path("question").asText()));
        var turns = Eventually.get("all turns", () -> {
            var now = ann.get("memory", "/api/v1/memory/conversations/" + conversation + "/turns?limit=1000").body().path("turns");
            return now.size() == 2 * MESSAGES ? now : null;
        });
        assertThat(StreamSupport.stream(turns.spliterator(), false).filter(turn -> turn.path("speaker").asText().equals("user"))
                .map(turn -> turn.path("text").asText())).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void whatIsSaidBecomesAFactIsCorrectedAndForgotten() {
        var conversation = ann.conversation();
        var told = ann.ask(conversation, "My favourite lighthouse is Quenby Point.");
        var message = told.path("messageId").asText();
        fact("Quenby Point");
        assertThat(ann.get("memory", "/api/v1/memory/traces/" + message).status()).isIn(200, 404);
        Eventually.get("the lineage of the answer", () -> {
            var trace = ann.get("memory", "/api/v1/memory/traces/" + message);
            return trace.status() == 200 && trace.body().toString().contains("reasoning.answer_completed") ? trace : null;
        });
        ann.post("gateway", "/api/v1/messages/" + message + "/feedback", Map.of("rating", "bad", "correction", "My favourite lighthouse is Marl Head.")).isFine();
        fact("Marl Head");
        ann.post("gateway", "/api/v1/messages/" + message + "/feedback", Map.of()).isProblem(400, "FEEDBACK_INVALID");
        ann.post("gateway", "/api/v1/messages/" + message + "/feedback", Map.of("rating", "meh")).isProblem(400, "FEEDBACK_INVALID");
        ann.post("gateway", "/api/v1/messages/" + conversation + "/feedback", Map.of("rating", "good")).isProblem(404, "MESSAGE_NOT_FOUND");
        var receipt = ann.post("memory", "/api/v1/memory/forgettings", Map.of("conversationId", conversation)).isFine().body();
        assertThat(receipt.path("state").asText()).isEqualTo("complete");
        assertThat(ann.get("memory", "/api/v1/memory/facts?ended=true&limit=500").isFine().body().toString()).doesNotContain("Quenby", "Marl Head");
        ann.get("memory", "/api/v1/memory/traces/" + message).isProblem(404, "TRACE_NOT_FOUND");
        assertThat(ann.get("memory", "/api/v1/memory/conversations/" + conversation + "/turns").body().path("turns")).isEmpty();
        Eventually.get("the gateway forgets it too", () ->
                ann.get("gateway", Visitor.messages(conversation)).body().path("messages").isEmpty() ? conversation : null);
        Eventually.get("and the topics show it to nobody", () ->
                ann.get("shared", "/api/v1/events/trace/" + message).status() == 404 ? conversation : null);
    }

    @Test
    void whatWasToldAnswersInAnotherConversationAsItHoldsNow() {
        var conversation = ann.conversation();
        ann.ask(conversation, "I live in Quenby.");
        fact("Quenby");
        ann.ask(conversation, "We moved to Marlhaven.");
        fact("Marlhaven");
        var answer = ann.ask(ann.conversation(), "Where do I live?");
        assertThat(answer.path("answer").asText()).contains("Marlhaven").doesNotContain("Quenby");
        assertThat(texts(answer.path("evidence"), "kind")).contains("fact", "memory");
        ann.post("memory", "/api/v1/memory/forgettings", Map.of("conversationId", conversation)).isFine();
        assertThat(ann.ask(ann.conversation(), "Where do I live?").path("answer").asText()).doesNotContain("Marlhaven", "Quenby");
    }

    @Test
    void contextDocumentsAreKept() {
        var path = "/api/v1/memory/contexts/" + ann.conversation();
        ann.send("memory", "PATCH", path, java.net.http.HttpRequest.BodyPublishers.ofString("{\"set\":{\"topic\":\"lamps\"}}"), Map.of()).isFine();
        assertThat(ann.get("memory", path).isFine().body().path("content").path("topic").asText()).isEqualTo("lamps");
    }

    private void fact(String value) {
        Eventually.get("the fact " + value, () -> ann.get("memory", "/api/v1/memory/facts?limit=500").body().toString().contains(value) ? value : null);
    }

    private static String text(int number) {
        return "Lamp number %d stands at berth %d, what else do you know of it?".formatted(number, 7 * number);
    }

    private static List<String> expected() {
        return IntStream.range(0, MESSAGES).mapToObj(MemoryScenarios::text).toList();
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false).map(node -> node.path(field).asText()).toList();
    }
}
