package io.edrs.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.Between;
import io.edrs.memory.Conversations;
import io.edrs.memory.Episodes;
import io.edrs.memory.Http;
import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.MemoryForgotten;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After forgetting, nothing derived is found by any path, and the receipt says what went. */
class OblivionTest {

    private static final WholeMemory MEMORY = new WholeMemory();
    private static final Http HTTP = new Http(MEMORY.serve());
    private final String tenant = Fresh.tenant();
    private final String ann = "ann-" + tenant;
    private final String bob = "bob-" + tenant;
    private final String admin = "admin-" + tenant;
    private final UUID conversation = Fresh.id();
    private UUID secret;

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @BeforeEach
    void say() {
        MEMORY.allow(ann, tenant, "ask");
        MEMORY.allow(bob, tenant, "ask");
        MEMORY.allow(admin, tenant, "admin");
        MEMORY.say(tenant, conversation, ann, "Good morning to everybody.");
        secret = MEMORY.say(tenant, conversation, ann, "I live in Xanadu.");
        MEMORY.answer(tenant, conversation, ann, secret, "Noted: Xanadu.");
        MEMORY.say(tenant, conversation, ann, "I like tea.");
        HTTP.call("POST", "/api/v1/memory/working/" + conversation + "/items", ann, "{\"text\":\"visit Xanadu\"}", 201);
    }

    @Test
    void answersElsewhereThatRestOnAForgottenConversationGoToo() {
        var other = Fresh.id();
        var asked = MEMORY.say(tenant, other, ann, "Where do I live?");
        MEMORY.answer(tenant, other, ann, asked, "You live in Xanadu.", List.of(secret));
        MEMORY.answer(tenant, other, ann, MEMORY.say(tenant, other, ann, "And the weather?"), "It rains.");
        assertThat(forget(ann, "{\"conversationId\":\"%s\"}".formatted(conversation)).path("gone").path("turns").intValue()).isEqualTo(5);
        assertNothing("Xanadu");
        assertThat(MEMORY.bean(Conversations.class).latest(tenant, other, null, 9)).hasSize(3);
    }

    @Test
    void aForgottenConversationIsFoundNowhere() {
        var receipt = forget(ann, "{\"conversationId\":\"%s\"}".formatted(conversation));
        assertThat(receipt.path("state").textValue()).isEqualTo("complete");
        assertThat(receipt.path("gone").path("turns").intValue()).isEqualTo(4);
        assertThat(receipt.path("gone").path("facts").intValue()).isEqualTo(2);
        assertThat(receipt.path("gone").path("items").intValue()).isEqualTo(1);
        receipt.path("remaining").forEach(left -> assertThat(left.intValue()).isZero());
        assertNothing("Xanadu");
        assertNothing("tea");
        assertThat(HTTP.call("GET", "/api/v1/memory/forgettings/" + receipt.path("receiptId").textValue(), ann, null, 200)).isEqualTo(receipt);
        assertThat(MEMORY.inlet.entries().getLast().payload()).isInstanceOfSatisfying(MemoryForgotten.class, said ->
                assertThat(said.conversationIds()).containsExactly(conversation));
        assertThat(receipt.toString()).doesNotContain("Xanadu");
    }

    @Test
    void aForgottenTurnGoesWithItsAnswersAndLeavesTheOthers() {
        var other = Fresh.id();
        var asked = MEMORY.say(tenant, other, ann, "Where do I live?");
        MEMORY.answer(tenant, other, ann, asked, "You live in Xanadu.", List.of(secret));
        HTTP.call("DELETE", "/api/v1/memory/working/" + conversation + "/items", ann, null, 200);
        var receipt = forget(ann, "{\"conversationId\":\"%s\",\"eventId\":\"%s\"}".formatted(conversation, secret));
        assertThat(receipt.path("gone").path("turns").intValue()).isEqualTo(3);
        assertThat(receipt.path("gone").path("facts").intValue()).isEqualTo(1);
        assertThat(facts()).containsExactly("tea");
        assertNothing("Xanadu");
        assertThat(MEMORY.bean(Conversations.class).latest(tenant, other, null, 9)).hasSize(1);
        assertThat(MEMORY.bean(Conversations.class).latest(tenant, conversation, null, 9)).hasSize(2)
                .noneMatch(turn -> turn.eventId().equals(secret));
        assertThat(MEMORY.words.search(tenant, "episodes.v2", "Xanadu", 9, java.util.Map.of())).as("not even at its neighbours").isEmpty();
    }

    @Test
    void whatWasForgottenDoesNotComeBack() {
        var event = MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", ann, "I own a zeppelin.", null));
        MEMORY.deliver(event);
        forget(ann, "{\"conversationId\":\"%s\",\"eventId\":\"%s\"}".formatted(conversation, event.eventId()));
        MEMORY.deliver(event);
        assertNothing("zeppelin");
        forget(ann, "{\"userId\":\"%s\"}".formatted(ann));
        MEMORY.deliver(event);
        MEMORY.bean(Backlog.class).run(tenant);
        assertNothing("zeppelin");
        assertNothing("Xanadu");
        MEMORY.say(tenant, conversation, ann, "I own a kayak.");
        assertThat(facts()).containsExactly("kayak");
    }

    @Test
    void whatForgottenWordsHadEndedHoldsAgain() {
        var moved = MEMORY.say(tenant, conversation, ann, "I live in Kiel.");
        assertThat(facts()).containsExactlyInAnyOrder("tea", "Kiel");
        forget(ann, "{\"conversationId\":\"%s\",\"eventId\":\"%s\"}".formatted(conversation, moved));
        assertThat(facts()).containsExactlyInAnyOrder("tea", "Xanadu");
    }

    @Test
    void everythingOfAUserGoesAndNothingOfAnother() {
        var others = Fresh.id();
        MEMORY.say(tenant, others, bob, "I live in Rome.");
        MEMORY.say(tenant, others, ann, "I own a harp.");
        var receipt = forget(ann, "{\"userId\":\"%s\"}".formatted(ann));
        assertThat(receipt.path("gone").path("turns").intValue()).isEqualTo(5);
        assertNothing("Xanadu");
        assertNothing("harp");
        assertThat(MEMORY.bean(Conversations.class).latest(tenant, others, null, 9)).hasSize(1);
        assertThat(HTTP.call("GET", "/api/v1/memory/facts", bob, null, 200).path("facts")).hasSize(1);
    }

    @Test
    void deletingAConversationGivesTheSameReceipt() {
        var gone = HTTP.call("DELETE", "/api/v1/memory/conversations/" + conversation, ann, null, 200);
        assertThat(gone.path("turns").intValue()).isEqualTo(4);
        assertThat(gone.path("receipt").path("gone").path("facts").intValue()).isEqualTo(2);
        assertNothing("Xanadu");
    }

    @Test
    void aFactGoesWithTheTurnsItWasSaidInWhenThatIsWanted() {
        var all = HTTP.call("GET", "/api/v1/memory/facts", ann, null, 200).path("facts");
        var id = (all.get(0).path("value").textValue().equals("Xanadu") ? all.get(0) : all.get(1)).path("factId").textValue();
        HTTP.call("DELETE", "/api/v1/memory/facts/" + id + "?turns=true", ann, null, 200);
        assertThat(HTTP.call("PATCH", "/api/v1/memory/facts/" + id, ann, "{\"value\":\"x\"}", 404).toString()).contains("FACT_FORGOTTEN");
        assertThat(MEMORY.bean(Conversations.class).latest(tenant, conversation, null, 9)).hasSize(2);
    }

    @Test
    void othersMayNeitherSeeNorForget() {
        HTTP.call("POST", "/api/v1/memory/forgettings", bob, "{\"conversationId\":\"%s\"}".formatted(conversation), 403);
        HTTP.call("DELETE", "/api/v1/memory/conversations/" + conversation, bob, null, 403);
        HTTP.call("POST", "/api/v1/memory/forgettings", bob, "{\"userId\":\"%s\"}".formatted(ann), 403);
        HTTP.call("GET", "/api/v1/memory/facts?userId=" + ann, bob, null, 403);
        assertThat(HTTP.call("GET", "/api/v1/memory/facts?userId=" + ann, admin, null, 200).path("facts")).hasSize(2);
        HTTP.call("POST", "/api/v1/memory/forgettings", ann, "{}", 400);
        HTTP.call("GET", "/api/v1/memory/facts?asOf=2026-02-31T00:00:00Z", ann, null, 400);
        HTTP.call("GET", "/api/v1/memory/facts?limit=0", ann, null, 400);
        HTTP.call("GET", "/api/v1/memory/forgettings/" + Fresh.id(), ann, null, 404);
    }

    @Test
    void whoSpokeAloneForgetsTheConversation() {
        var said = MEMORY.bean(Conversations.class).latest(tenant, conversation, null, 9).size();
        var forgotten = HTTP.call("DELETE", "/api/v1/memory/conversations/" + conversation, ann, null, 200);
        assertThat(forgotten.path("turns").intValue()).isEqualTo(said).isPositive();
        assertThat(forgotten.path("receipt").path("state").textValue()).isEqualTo("complete");
        assertThat(facts()).isEmpty();
    }

    @Test
    void anotherTenantsForgettingTouchesNothing() {
        var stranger = Fresh.tenant();
        MEMORY.allow("s-" + stranger, stranger, "admin");
        var receipt = forget("s-" + stranger, "{\"conversationId\":\"%s\"}".formatted(conversation));
        receipt.path("gone").forEach(count -> assertThat(count.intValue()).isZero());
        assertThat(facts()).hasSize(2);
        HTTP.call("GET", "/api/v1/memory/forgettings/" + receipt.path("receiptId").textValue(), ann, null, 404);
    }

    @Test
    void theReportSaysHowMuchWasNoFactAndWhy() {
        var report = HTTP.call("GET", "/api/v1/memory/consolidation", ann, null, 200);
        assertThat(report.path("sentences").intValue()).isEqualTo(3);
        assertThat(report.path("claims").intValue()).isEqualTo(2);
        assertThat(report.path("junkShare").doubleValue()).isBetween(0.33, 0.34);
        assertThat(report.path("rejected")).hasSize(1);
    }

    private com.fasterxml.jackson.databind.JsonNode forget(String key, String extent) {
        return HTTP.call("POST", "/api/v1/memory/forgettings", key, extent, 201);
    }

    private List<String> facts() {
        return HTTP.call("GET", "/api/v1/memory/facts", ann, null, 200).path("facts").findValuesAsText("value");
    }

    private void assertNothing(String word) {
        assertThat(MEMORY.words.search(tenant, "episodes.v2", word, 9, java.util.Map.of())).isEmpty();
        assertThat(MEMORY.bean(Episodes.class).matching(tenant, new Between("edrs", ann), word, 9)).isEmpty();
        assertThat(MEMORY.bean(Conversations.class).latest(tenant, conversation, null, 99)).noneMatch(turn -> turn.text().contains(word));
        assertThat(HTTP.call("GET", "/api/v1/memory/facts?ended=true", ann, null, 200).toString()).doesNotContain(word);
        assertThat(HTTP.call("GET", "/api/v1/memory/working/" + conversation + "/items", ann, null, 200).toString()).doesNotContain(word);
        assertThat(MEMORY.journal.storedSince(tenant, "episodes", java.time.Instant.EPOCH, 0, 999)).noneMatch(stored -> stored.entry().json().contains(word));
    }
}
