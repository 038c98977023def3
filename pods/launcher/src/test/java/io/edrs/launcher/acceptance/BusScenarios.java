package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.stores.KeyPlace;
import io.edrs.platform.adapters.files.BlobClaimChecks;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.keys.SealedBlobStore;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTransport;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Priority;
import io.edrs.schema.SchemaDefinition;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bus takes, refuses, sets aside and gives back. */
abstract class BusScenarios {

    private static final String ANSWERS = "persistent://default/reasoning/reasoning.answer_completed";
    private static final ObjectMapper JSON = new ObjectMapper();

    abstract RunningSystem system();

    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
    }

    /** What somebody might think an answer is. */
    public static class Wrong {
        public int answer;
    }

    @Test
    void theBrokerRefusesAProducerThatBreaksTheSchema() throws Exception {
        try (var client = PulsarClient.builder().serviceUrl(system().brokerUrl()).build()) {
            assertThatThrownBy(() -> client.newProducer(Schema.JSON(Wrong.class)).topic(ANSWERS).create())
                    .isInstanceOf(PulsarClientException.IncompatibleSchemaException.class);
            assertThatThrownBy(() -> client.newProducer(Schema.BYTES).topic(ANSWERS).create())
                    .isInstanceOf(PulsarClientException.IncompatibleSchemaException.class);
        }
    }

    @Test
    void aQuestionTooLargeForTheBusTravelsAsAClaimCheck() {
        var text = "é".repeat(32_760);
        try (var tap = new Tap(system())) {
            var answer = ann.ask(ann.conversation(), text);
            assertThat(answer.path("question").asText()).isEqualTo(text);
            var question = Eventually.get("the question on the bus", () -> tap.trace(answer.path("messageId").asText()).stream()
                    .filter(one -> one.type().equals("gateway.request_received")).findFirst().orElse(null));
            assertThat(question.bytes()).isLessThan(65_536);
            assertThat(question.event().hasNonNull("payload")).isFalse();
            assertThat(question.event().path("metadata").path("claim_check").asText()).startsWith("claims/");
        }
    }

    @Test
    void aPoisonEventIsSetAsideAndBlocksOnlyItsOwnKey() {
        var conversation = ann.conversation();
        var poison = question(conversation, null);
        publish(poison);
        assertThat(ann.ask(ann.conversation(), "Hello!").path("answer").asText()).as("others go on meanwhile").isNotBlank();
        var letter = letter(poison.path("event_id").asText(), "reasoning.aggregator");
        assertThat(letter.path("attempts").asInt()).isBetween(1, 5);
        assertThat(letter.path("reason").asText()).isNotBlank();
        assertThat(letter.path("firstCause").asText()).isNotBlank();
        assertThat(ann.ask(conversation, "Hello!").path("answer").asText()).as("its own key goes on afterwards").isNotBlank();
        ann.post("shared", "/api/v1/events/dead-letters/%s/replay".formatted(letter.path("eventId").asText()), Map.of()).isFine();
    }

    @Test
    void anEventWhosePayloadIsGoneIsSetAsideAndReplayedOnceItIsBack(@TempDir Path elsewhere) throws Exception {
        var conversation = ann.conversation();
        var whole = question(conversation, "Hello!");
        var payload = JSON.writeValueAsBytes(whole.path("payload"));
        var id = whole.path("event_id").asText();
        ((ObjectNode) whole.path("metadata")).put("claim_check", new BlobClaimChecks(new FolderBlobStore(elsewhere)).keep("default", id, payload));
        whole.putNull("payload");
        publish(whole);
        var letter = letterMatching("reasoning.aggregator", "claims/" + id);
        assertThat(letter.path("category").asText()).isEqualTo("INVALID");
        var keys = KeyPlace.of("", system().home().resolve("keys"), Clock.systemUTC()).cipher();
        new BlobClaimChecks(new SealedBlobStore(new FolderBlobStore(system().home().resolve("blobs")), keys)).keep("default", id, payload);
        ann.post("shared", "/api/v1/events/dead-letters/%s/replay".formatted(letter.path("eventId").asText()), Map.of()).isFine();
        Eventually.get("the replayed question is answered", () -> {
            var found = ann.get("gateway", Visitor.messages(conversation)).body().path("answers");
            return found.isEmpty() ? null : found;
        });
    }

    @Test
    void theTreeBehindAnAnswerIsRebuiltFromEvents() {
        var answer = ann.ask(ann.conversation(), "Hello!");
        var trace = ann.get("shared", "/api/v1/events/trace/" + answer.path("traceId").asText()).isFine().body();
        assertThat(trace.path("roots")).hasSize(1);
        assertThat(trace.path("defects")).isEmpty();
        assertThat(trace.toString()).contains("reasoning.answer_completed");
        ann.get("shared", "/api/v1/events/trace/" + UUID.randomUUID()).isProblem(404, "EVENT_NOT_FOUND");
    }

    private JsonNode letter(String originEventId, String service) {
        return letterMatching(service, originEventId);
    }

    private JsonNode letterMatching(String service, String text) {
        return Eventually.get("the dead letter of " + text, () -> {
            for (var letter : ann.get("shared", "/api/v1/events/dead-letters?service=" + service).body().path("deadLetters")) {
                if (letter.toString().contains(text)) {
                    return letter;
                }
            }
            return null;
        });
    }

    private static ObjectNode question(String conversation, String text) {
        var id = UUID.randomUUID().toString();
        var event = JSON.createObjectNode().put("event_id", id).put("source_container", "acceptance")
                .put("event_type", "gateway.request_received").put("priority", "normal");
        event.putObject("payload").put("conversation_id", conversation).put("persona_id", "edrs").put("user_id", "nobody").put("text", text);
        event.putObject("metadata").put("tenant", "default").put("correlation_id", id).put("ordering_key", conversation)
                .put("published_at", Instant.now().toString()).put("schema_version", 1).put("hops", 1).put("messages", 1);
        return event;
    }

    private void publish(JsonNode event) {
        try (var connection = PulsarConnection.to(system().brokerUrl());
                var transport = new PulsarTransport(connection, type -> EventCatalog.find(type).map(SchemaDefinition::of).orElse(null))) {
            transport.publish(List.of(new OutgoingMessage(Topics.of(RequestReceived.class, "default", Priority.NORMAL), "gateway.request_received",
                    event.path("metadata").path("ordering_key").asText(), event.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }
}
