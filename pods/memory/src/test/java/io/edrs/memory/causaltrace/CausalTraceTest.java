package io.edrs.memory.causaltrace;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.Http;
import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Evidence;
import io.edrs.schema.research.GapIdentified;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree behind an answer. */
class CausalTraceTest {

    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    private static final WholeMemory MEMORY = new WholeMemory();
    private static final Http HTTP = new Http(MEMORY.serve());
    private final String tenant = Fresh.tenant();
    private final String admin = "admin-" + tenant;
    private final UUID conversation = Fresh.id();

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @BeforeEach
    void allow() {
        MEMORY.allow(admin, tenant, "admin");
    }

    @Test
    void theTreeIsKeptAndForgotten() {
        var question = MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", "ann", "Who runs Atlas?", null));
        MEMORY.deliver(question);
        MEMORY.deliver(question);
        var answer = MEMORY.event(tenant, Fresh.id(), answer(question.eventId()), question.eventId(), question.eventId());
        MEMORY.deliver(answer);
        MEMORY.deliver(MEMORY.event(tenant, Fresh.id(), new GapIdentified("gap-1", "Who runs Atlas?", "who", "x"), question.eventId(), answer.eventId()));
        var tree = HTTP.call("GET", "/api/v1/memory/traces/" + question.eventId().toString().replace("-", ""), admin, null, 200);
        assertThat(tree.path("defects")).isEmpty();
        assertThat(tree.path("events").intValue()).isEqualTo(3);
        assertThat(tree.path("roots").get(0).path("copies").intValue()).isEqualTo(2);
        var answered = tree.path("roots").get(0).path("children").get(0);
        assertThat(answered.path("detail").path("evidence").get(0).path("source").textValue()).isEqualTo("atlas.md");
        assertThat(answered.path("children").get(0).path("type").textValue()).isEqualTo("research.gap_identified");
        assertThat(HTTP.call("GET", "/api/v1/memory/traces?conversationId=" + conversation, admin, null, 200).path("traces")).hasSize(1);
        MEMORY.allow("s-" + tenant, Fresh.tenant(), "admin");
        HTTP.call("GET", "/api/v1/memory/traces/" + question.eventId(), "s-" + tenant, null, 404);
        var receipt = HTTP.call("POST", "/api/v1/memory/forgettings", admin, "{\"conversationId\":\"%s\"}".formatted(conversation), 201);
        assertThat(receipt.path("gone").path("traced events").intValue()).isEqualTo(3);
        HTTP.call("GET", "/api/v1/memory/traces/" + question.eventId(), admin, null, 404);
        MEMORY.deliver(answer);
        HTTP.call("GET", "/api/v1/memory/traces/" + question.eventId(), admin, null, 404);
    }

    @Test
    void isKeptAsLongAsItIsToBeKept() {
        var lineage = MEMORY.bean(Lineage.class);
        var question = MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", "ann", "Hello?", null));
        MEMORY.deliver(question);
        assertThat(lineage.expire(tenant, MEMORY.clock.instant().minus(Duration.ofDays(30)))).isZero();
        assertThat(lineage.of(tenant, question.eventId())).hasSize(1);
        assertThat(lineage.expire(tenant, MEMORY.clock.instant().plusSeconds(1))).isEqualTo(1);
        HTTP.call("GET", "/api/v1/memory/traces/nonsense", admin, null, 400);
    }

    @Test
    void defectsAreNamed() {
        var root = Fresh.id();
        assertThat(kinds(root, event(root, null, 0, "gateway.request_received"))).containsExactly("unanswered");
        assertThat(kinds(root, event(Fresh.id(), root, 1, "reasoning.answer_completed"))).containsExactly("missing_root", "missing_parent");
        var question = event(root, null, 0, "gateway.request_received");
        assertThat(kinds(root, question, event(Fresh.id(), root, -90, "reasoning.answer_completed"))).containsExactly("effect_before_cause");
        assertThat(kinds(root, question, event(Fresh.id(), root, 1, "reasoning.answer_completed"), event(Fresh.id(), root, 2, "reasoning.answer_completed")))
                .containsExactly("two_answers");
        var one = Fresh.id();
        var other = Fresh.id();
        assertThat(kinds(root, question, event(Fresh.id(), root, 1, "reasoning.answer_completed"), event(one, other, 2, "a.b"), event(other, one, 3, "a.b")))
                .containsExactly("cycle");
        assertThat(kinds(root, question, event(Fresh.id(), root, 1, "reasoning.answer_completed"), event(one, one, 2, "a.b"))).containsExactly("cycle");
    }

    @Test
    void everyEventStandsOnceInTheTree() {
        var root = Fresh.id();
        var middle = Fresh.id();
        var tree = Trees.of(root, List.of(event(Fresh.id(), middle, 0, "a.b"), event(middle, root, 1, "reasoning.answer_completed"), event(root, null, 2, "gateway.request_received")));
        assertThat(tree.roots()).hasSize(1);
        assertThat(tree.roots().getFirst().children().getFirst().children()).hasSize(1);
    }

    private static List<String> kinds(UUID trace, TraceEvent... events) {
        return Trees.of(trace, List.of(events)).defects().stream().map(Tree.Defect::kind).toList();
    }

    private static TraceEvent event(UUID id, UUID cause, long seconds, String type) {
        return new TraceEvent(id, id, cause, type, "test", null, null, NOON.plusSeconds(seconds), 1, 1, "{}");
    }

    private AnswerCompleted answer(UUID message) {
        return new AnswerCompleted(conversation, message, "edrs", "ann", "Who runs Atlas?", "Nobody knows.", List.of(),
                List.of(new Evidence("passage", "p1", "atlas.md", "Atlas …", 0.4)), 0.4, "standard", List.of("who"), 3, 7, Map.of("search", 2.0));
    }
}
