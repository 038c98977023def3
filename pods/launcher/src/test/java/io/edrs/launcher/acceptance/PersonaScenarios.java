package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personas as people meet them: made, asked, taught, rated, asked back, kept waiting, handed over. */
abstract class PersonaScenarios {

    private static final String FACTS = """
            # Ferry piers

            | Pier | Warden | Crane load |
            |---|---|---|
            | Osmund | Dilys Marr | 12 t |
            | Kettle Bay | Rufus Ahn | 7 t |
            """;

    abstract RunningSystem system();

    private final String id = "p" + Long.toString(System.nanoTime(), 36);
    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
    }

    @Test
    void aPersonaIsMadeAskedChangedAndPutAway() {
        create(id, "Nell", "harbours-" + id);
        var answer = ann.ask(conversation(id), "Hello!");
        assertThat(answer.path("answer").asText()).isEqualTo("Good day. What is it?");
        assertThat(answer.path("kind").asText()).isEqualTo("answer");
        put(id, Map.of("name", "Nelly", "voice", Map.of("greeting", "Well?", "tone", "formal"))).isFine();
        Eventually.get("the new voice", () -> ann.ask(conversation(id), "Hello!").path("answer").asText().equals("Well?"));
        assertThat(persona("/versions").path("versions")).hasSize(2);
        put(id, Map.of("name", "", "skills", List.of(""), "voice", Map.of("tone", "loud"))).isProblem(400, "PERSONA_INVALID");
        put(id, Map.of("name", "X", "skils", List.of())).isProblem(400, "BAD_REQUEST");
        ann.post("persona", path("/restorations"), Map.of("version", 1)).isFine();
        assertThat(persona("").path("name").asText()).isEqualTo("Nell");
        delete(path("")).isFine();
        Eventually.get("nobody talks to who is put away", () ->
                ann.post("gateway", "/api/v1/conversations", Map.of("personaId", id)).status() == 404);
        ann.post("persona", path("/restorations"), Map.of()).isFine();
        Eventually.get("and it comes back", () -> ann.post("gateway", "/api/v1/conversations", Map.of("personaId", id)).status() == 201);
    }

    @Test
    void whatSomebodyPrefersIsLearnedShownAndForgotten() {
        create(id, "Nell", "harbours-" + id);
        ann.ask(conversation(id), "Please keep answers short and call me Wren.");
        var learned = Eventually.get("what was learned", () -> {
            var known = persona("/preferences");
            return known.path("preferences").size() == 2 ? known : null;
        });
        assertThat(learned.path("preferences").path("answer_length").asText()).isEqualTo("short");
        assertThat(learned.path("learned").get(0).path("saidIn").asText()).isNotEmpty();
        Eventually.get("it is greeted by name", () -> ann.ask(conversation(id), "Hello!").path("answer").asText().contains("Wren") ? id : null);
        var other = keyFor("ask");
        delete(other, path("/preferences/answer_length?userId=" + me())).isProblem(403, "NOT_PERMITTED");
        other.get("persona", path("/preferences?userId=" + me())).isProblem(403, "NOT_PERMITTED");
        delete(path("/preferences/name")).isFine();
        delete(path("/preferences/name")).isProblem(404, "PREFERENCE_NOT_FOUND");
        assertThat(persona("/preferences").path("preferences").has("name")).isFalse();
        Eventually.get("and greeted as before", () -> !ann.ask(conversation(id), "Hello!").path("answer").asText().contains("Wren"));
    }

    @Test
    void ratingsBecomeStandingAndPerformance() {
        create(id, "Nell", "harbours-" + id);
        var known = ann.ask(conversation(id), "Hello!").path("messageId").asText();
        var unknown = ann.ask(conversation(id), "What is the warranty period of the Zephyr turbine?");
        assertThat(unknown.path("kind").asText()).isEqualTo("unknown");
        rate(known, Map.of("rating", "good"));
        rate(unknown.path("messageId").asText(), Map.of("rating", "bad", "correction", "That was too long."));
        var measured = Eventually.get("the performance", () -> {
            var told = persona("/performance");
            return told.path("answers").asInt() >= 3 && told.path("unknown").asInt() == 1 && told.path("ratings").path("good").asInt() + told.path("ratings").path("bad").asInt() == 2 ? told : null;
        });
        assertThat(measured.path("unknownShare").asDouble()).isBetween(0.01, 0.34);
        assertThat(measured.path("ratings").path("goodShare").asDouble()).isEqualTo(0.5);
        assertThat(measured.path("latency").path("p95").asDouble()).isGreaterThanOrEqualTo(measured.path("latency").path("p50").asDouble()).isPositive();
        Eventually.get("the standing", () -> persona("/state").path("standing").path("good").asInt() == 1 && persona("/state").path("standing").path("bad").asInt() == 1);
        Eventually.get("shorter answers from now on", () -> persona("/preferences").path("preferences").path("answer_length").asText().equals("short"));
        assertThat(texts(ann.get("persona", "/api/v1/feedback?personaId=" + id).isFine().body().path("feedback"), "rating")).containsExactlyInAnyOrder("good", "bad");
    }

    @Test
    void whatIsUnclearIsAskedBackAndTheReplyGoesOn() {
        ann.ingest("ferry-piers.md", FACTS).isFine();
        var conversation = ann.conversation();
        var back = ann.ask(conversation, "What is its crane load?");
        assertThat(back.path("kind").asText()).isEqualTo("clarification");
        assertThat(back.path("answer").asText()).startsWith("What do you mean by “its”");
        Eventually.get("it waits", () -> ann.get("persona", "/api/v1/clarifications/" + back.path("messageId").asText()).body().path("state").asText().equals("waiting"));
        var answer = ann.ask(conversation, "Kettle Bay");
        assertThat(answer.path("answer").asText()).contains("7 t");
        var done = Eventually.get("it is answered", () -> {
            var item = ann.get("persona", "/api/v1/clarifications/" + back.path("messageId").asText()).body();
            return item.path("state").asText().equals("answered") ? item : null;
        });
        assertThat(done.path("outcome").asText()).isEqualTo("What is Kettle Bay's crane load?");
        assertThat(ann.ask(conversation, "And the warden?").path("answer").asText()).contains("Rufus Ahn");
    }

    @Test
    void anActionWaitsForAHuman() {
        var approved = approval(Map.of("action", "Send the mail", "detail", "To all."));
        ann.post("persona", approved + "/decisions", Map.of("decision", "maybe")).isProblem(400, "APPROVAL_INVALID");
        assertThat(ann.post("persona", approved + "/decisions", Map.of("decision", "approve", "reason", "Go on.")).isFine().body().path("state").asText()).isEqualTo("approved");
        ann.post("persona", approved + "/decisions", Map.of("decision", "refuse")).isProblem(409, "APPROVAL_DECIDED");
        assertThat(texts(ann.get("persona", approved).body().path("steps"), "state")).containsExactlyInAnyOrder("waiting", "approved");
        var other = approval(Map.of("action", "Delete the folder", "expiresInSeconds", 1));
        keyFor("ask").post("persona", other + "/decisions", Map.of("decision", "approve")).isProblem(404, "ITEM_NOT_FOUND");
        Eventually.get("it expires", () -> ann.get("persona", other).body().path("approval").path("state").asText().equals("expired"));
    }

    @Test
    void aConversationIsHandedOver() {
        create(id, "Nell", "harbours-" + id);
        var conversation = ann.conversation();
        ann.ask(conversation, "What is the tide at Osmund?");
        ann.post("gateway", handovers(conversation), Map.of("toPersonaId", "nobody-" + id)).isProblem(404, "PERSONA_NOT_FOUND");
        var handover = ann.post("gateway", handovers(conversation), Map.of("toPersonaId", id, "reason", "It is about harbours.")).isFine().body().path("location").asText();
        var taken = Eventually.get("Nell has it", () -> {
            var item = ann.get("persona", handover).body().path("handover");
            return item.path("state").asText().equals("taken") ? item : null;
        });
        assertThat(taken.path("assignee").asText()).isEqualTo(id);
        assertThat(taken.path("detail").asText()).contains("Why: It is about harbours.", "Asked: What is the tide at Osmund?");
        Eventually.get("and goes on with it", () -> ann.get("gateway", "/api/v1/conversations/" + conversation).body().path("personaId").asText().equals(id));
        Eventually.get("as an open request", () -> persona("/state").path("openRequests").size() == 1);
        ann.post("persona", "/api/v1/work/" + taken.path("id").asText() + "/endings", Map.of("outcome", "Told.")).isFine();
        Eventually.get("which ends it", () -> ann.get("persona", handover).body().path("handover").path("state").asText().equals("done"));
        var human = ann.conversation();
        ann.ask(human, "I want to talk to a human.");
        Eventually.get("a human is asked for", () -> StreamSupport.stream(ann.get("persona", "/api/v1/handovers?state=waiting").body().path("handovers").spliterator(), false)
                .anyMatch(item -> item.path("conversationId").asText().equals(human)));
    }

    @Test
    void peopleAreKnownAndSpeechSaysWhatItLacks() {
        var other = keyFor("ask");
        var said = other.send("persona", "PUT", "/api/v1/people/me", BodyPublishers.ofString("{\"name\": \"Robert Quill\", \"role\": \"warden\"}"), Map.of()).isFine().body();
        assertThat(ann.get("persona", "/api/v1/people/" + said.path("personId").asText()).isFine().body().path("profile").path("role").asText()).isEqualTo("warden");
        other.get("persona", "/api/v1/people").isProblem(403, "NOT_PERMITTED");
        var spoken = ann.post("persona", "/api/v1/speech", Map.of("text", "")).isProblem(400, "SPEECH_INVALID");
        assertThat(spoken.body().path("detail").asText()).contains("1 to 5000");
        assertThat(ann.send("persona", "POST", "/api/v1/transcriptions", BodyPublishers.ofString("no sound"), Map.of("Content-Type", "audio/wav"))
                .isProblem(404, "SPEECH_MODEL_ABSENT").body().path("detail").asText()).contains("MODEL_PATH");
    }

    @Test
    void workGoesToWhoHasTheSkill() {
        create(id, "Nell", "harbours-" + id);
        var conversation = Eventually.get("a conversation by skill", () -> {
            var begun = ann.post("gateway", "/api/v1/conversations", Map.of("skills", List.of("harbours-" + id))).isFine().body();
            return begun.path("personaId").asText().equals(id) ? begun : null;
        });
        assertThat(ann.ask(conversation.path("conversationId").asText(), "Hello!").path("answer").asText()).isEqualTo("Good day. What is it?");
        assumeTrue(system().hasFunctions(), "the functions' jar is not built");
        var work = ann.post("persona", "/api/v1/work", Map.of("title", "Measure the pier", "skills", List.of("Harbours-" + id))).isFine().body().path("location").asText();
        var assigned = Eventually.get("the assigner's choice", () -> {
            var found = ann.get("persona", work);
            return found.status() == 200 ? found.body() : null;
        });
        assertThat(assigned.path("personaId").asText()).isEqualTo(id);
        assertThat(ann.post("persona", work + "/endings", Map.of("outcome", "41 m.")).isFine().body().path("finished").asBoolean()).isTrue();
    }

    private void create(String persona, String name, String skill) {
        ann.post("persona", "/api/v1/personas", Map.of("id", persona, "name", name, "skills", List.of(skill), "voice", Map.of("greeting", "Good day. What is it?"))).isFine();
        Eventually.get("the persona is known at the door", () -> ann.post("gateway", "/api/v1/conversations", Map.of("personaId", persona)).status() == 201);
        Eventually.get("and in answers", () -> ann.ask(conversation(persona), "Good morning!").path("answer").asText().startsWith("Good day"));
    }

    private String conversation(String persona) {
        return ann.post("gateway", "/api/v1/conversations", Map.of("personaId", persona)).isFine().body().path("conversationId").asText();
    }

    private String approval(Map<String, Object> wanted) {
        var location = ann.post("persona", "/api/v1/approvals", wanted).isFine().body().path("location").asText();
        Eventually.get("it waits", () -> ann.get("persona", location).status() == 200);
        return location;
    }

    private void rate(String message, Map<String, String> feedback) {
        ann.post("gateway", "/api/v1/messages/" + message + "/feedback", feedback).isFine();
    }

    private Visitor keyFor(String scope) {
        var made = ann.post("gateway", "/api/v1/keys", Map.of("name", "other", "tenants", List.of("default"), "scopes", List.of(scope), "tier", "unlimited"));
        var visitor = new Visitor(system(), made.isFine().body().path("key").asText(), null);
        Eventually.get("the key is known", () -> visitor.get("persona", "/api/v1/personas").status() == 200);
        return visitor;
    }

    private String me() {
        return ann.get("persona", "/api/v1/people/me").isFine().body().path("personId").asText();
    }

    private JsonNode persona(String rest) {
        return ann.get("persona", path(rest)).isFine().body();
    }

    private String path(String rest) {
        return "/api/v1/personas/" + id + rest;
    }

    private Visitor.Response put(String persona, Object definition) {
        return ann.send("persona", "PUT", "/api/v1/personas/" + persona, BodyPublishers.ofString(Visitor.write(definition)), Map.of());
    }

    private Visitor.Response delete(String path) {
        return delete(ann, path);
    }

    private static Visitor.Response delete(Visitor visitor, String path) {
        return visitor.send("persona", "DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    private static String handovers(String conversation) {
        return "/api/v1/conversations/" + conversation + "/handovers";
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false).map(node -> node.path(field).asText()).toList();
    }
}
