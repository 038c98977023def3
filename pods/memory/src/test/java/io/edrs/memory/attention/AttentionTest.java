package io.edrs.memory.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.Http;
import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.memory.Attended;
import io.edrs.schema.memory.AttentionRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What deserves attention. */
class AttentionTest {

    private static final Instant NOW = Instant.parse("2026-05-14T09:00:00Z");
    private static final AttentionConfig CONFIG = new AttentionConfig(200, 100, 1, 1, 1, 2, 0.995, 0.5);
    private static final WholeMemory MEMORY = new WholeMemory();
    private final Scoring scoring = new Scoring(CONFIG);
    private final String tenant = Fresh.tenant();

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @Test
    void activationGrowsWithEveryUseAndFadesWithTime() {
        assertThat(scoring.activation(used(60), NOW)).isGreaterThan(scoring.activation(used(600), NOW)).isGreaterThan(0.9);
        assertThat(scoring.activation(used(86_400, 90_000, 172_800), NOW)).isGreaterThan(scoring.activation(used(86_400), NOW));
        assertThat(scoring.activation(used(22_026), NOW)).isBetween(0.49, 0.51);
        assertThat(scoring.recency(used(3600), NOW)).isBetween(0.9949, 0.9951);
        assertThat(scoring.recency(used(-50), NOW)).as("said by a clock that is ahead").isBetween(0.99, 1.0);
    }

    @Test
    void whatBearsOnTheQueryComesFirst() {
        var things = scoring.score(List.of(candidate("a", "tea", 10), candidate("b", "contract", 5000), candidate("c", "weather", 20)),
                Set.of("contract"), NOW, 2);
        assertThat(things).extracting(Attended.Thing::id).containsExactly("b", "a");
        assertThat(things).allSatisfy(thing -> assertThat(thing.score()).isBetween(0.0, 1.0));
        assertThat(scoring.score(List.of(), Set.of("x"), NOW, 5)).isEmpty();
    }

    @Test
    void weighsTurnsAndItemsOfAConversation() {
        var http = new Http(MEMORY.serve());
        var key = "k-" + tenant;
        MEMORY.allow(key, tenant, "ask");
        var conversation = Fresh.id();
        MEMORY.say(tenant, conversation, key, "The zeppelin contract must be signed by 4 May.");
        IntStream.range(0, 5).forEach(i -> MEMORY.say(tenant, conversation, key, "Nice weather number " + "i".repeat(i + 1)));
        http.call("POST", "/api/v1/memory/working/" + conversation + "/items", key, "{\"text\":\"call Ines\",\"priority\":5}", 201);
        MEMORY.clock.move(Duration.ofHours(1).minusSeconds(5));
        var things = http.call("GET", "/api/v1/memory/attention/" + conversation + "?limit=3", key, null, 200).path("things");
        assertThat(things).hasSize(3);
        assertThat(things.get(0).path("kind").textValue()).as("the most important").isEqualTo("item");
        var asked = http.call("GET", "/api/v1/memory/attention/" + conversation + "?query=zeppelin%20contract", key, null, 200).path("things");
        assertThat(asked.get(0).path("text").textValue()).contains("zeppelin");
        var said = (Attended) MEMORY.handle(MEMORY.event(tenant, Fresh.id(), new AttentionRequested(conversation, "zeppelin contract", 1))).getFirst();
        assertThat(said.things()).singleElement().extracting(Attended.Thing::text).asString().contains("zeppelin");
        MEMORY.allow("s-" + tenant, Fresh.tenant(), "ask");
        assertThat(http.call("GET", "/api/v1/memory/attention/" + conversation, "s-" + tenant, null, 200).path("things")).isEmpty();
        assertThat(http.call("GET", "/api/v1/memory/attention/" + Fresh.id(), key, null, 200).path("things")).isEmpty();
        var stranger = "z-" + tenant;
        MEMORY.allow(stranger, tenant, "ask");
        http.call("GET", "/api/v1/memory/attention/" + conversation, stranger, null, 403);
        http.call("POST", "/api/v1/memory/forgettings", stranger, "{\"conversationId\":\"%s\"}".formatted(conversation), 403); // said by another
    }

    private static Candidate used(long... secondsAgo) {
        var uses = java.util.Arrays.stream(secondsAgo).mapToObj(NOW::minusSeconds).toList();
        return new Candidate(UUID.randomUUID().toString(), "turn", "", uses.getLast(), 0.5, Set.of(), uses);
    }

    private static Candidate candidate(String id, String stem, long secondsAgo) {
        return new Candidate(id, "turn", stem, NOW.minusSeconds(secondsAgo), 0.5, Set.of(stem), List.of(NOW.minusSeconds(secondsAgo)));
    }
}
