package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkReceived;
import io.edrs.schema.shared.DeadLetterSorted;
import io.edrs.schema.shared.EventDeadLettered;
import io.edrs.schema.shared.EventRatesMeasured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged jar in the real broker: schemas enforced, functions in its own threads. */
@Tag("packaged-jar")
class FunctionsOnBrokerTest {

    private static final String TENANT = "acme-" + Long.toString(System.nanoTime(), 36);
    private static Broker broker;

    @BeforeAll
    static void deploy() throws Exception {
        broker = Broker.connect();
        provision();
        persona("lawyer", "{\"persona_id\":\"lawyer\",\"name\":\"Lex\",\"skills\":[\"law\"],\"load\":2}");
        persona("idle-lawyer", "{\"persona_id\":\"idle-lawyer\",\"name\":\"Ida\",\"skills\":[\"law\"],\"load\":0}");
        for (var function : Deployment.all()) {
            function.getUserConfig().computeIfPresent("windowSeconds", (name, seconds) -> 1);
            function.getUserConfig().computeIfPresent("defaultTenant", (name, tenant) -> TENANT);
            broker.deploy(function, System.getProperty("edrs.functions.jar"));
            broker.awaitRunning(function);
        }
    }

    @AfterAll
    static void disconnect() throws PulsarClientException {
        broker.close();
    }

    @Test
    void anOutsideEventBecomesWorkForTheIdlePersonaWhoCan() throws Exception {
        var workId = UUID.randomUUID().toString();
        var id = outside("persona.work_received", "{\"work_id\":\"%s\",\"title\":\"t\",\"skills\":[\"Law\"]}".formatted(workId));
        var work = broker.await(WorkReceived.class, TENANT, received -> received.workId().equals(workId));
        assertThat(work.eventId()).isEqualTo(EventIds.derive(id, "functions.priority-router", 0));
        var assigned = broker.await(WorkAssigned.class, TENANT, received -> received.workId().equals(workId));
        assertThat(assigned.payload().personaId()).isEqualTo("idle-lawyer");
        assertThat(assigned.metadata()).extracting("correlationId", "causationId", "hops").containsExactly(id, work.eventId(), 3);
    }

    @Test
    void anythingElseIsWorkForTheDefaultPersona() throws Exception {
        outside("com.example.order_placed", "{\"order\":42}");
        var assigned = broker.await(WorkAssigned.class, TENANT, work -> work.title().equals("com.example.order_placed"));
        assertThat(assigned.payload().personaId()).isEqualTo("edrs");
        assertThat(assigned.payload().description()).isEqualTo("{\"order\":42}");
    }

    @Test
    void whatCannotBeRoutedIsDeadLetteredAndSorted() throws Exception {
        var id = outside("persona.work_received", "not json");
        var letter = broker.await(EventDeadLettered.class, TENANT, dead -> dead.originEventId().equals(id.toString()));
        assertThat(letter.payload().originTopic()).isEqualTo("persistent://edrs/lanes/integration.event_received.high");
        var sorted = broker.await(DeadLetterSorted.class, TENANT,
                dead -> dead.deadLetterEventId().equals(letter.eventId().toString()));
        assertThat(sorted.payload()).extracting("owner", "category", "retryable").containsExactly("functions", "INVALID", false);
    }

    @Test
    void ratesAreMeasuredByTypeAndTenant() throws Exception {
        outside("com.example.counted", "{}");
        var rate = broker.await(EventRatesMeasured.class, TENANT, measured -> measured.measuredType().equals("integration.event_received"));
        assertThat(rate.payload().windowSeconds()).isEqualTo(1);
        assertThat(rate.payload().count()).isPositive();
        assertThat(rate.payload().delayP95Ms()).isGreaterThanOrEqualTo(rate.payload().delayP50Ms());
    }

    @Test
    void aTenantWithoutTopicsEndsAsADeadLetter() throws Exception {
        var tenant = TENANT + "-gone";
        var work = new WorkReceived("w1", "t", "d", List.of());
        broker.send(Events.of(EventIds.atMillis(System.currentTimeMillis()), tenant, work, Instant.now()));
        var letter = broker.await(EventDeadLettered.class, tenant, dead -> true);
        assertThat(letter.payload()).extracting("service", "code").containsExactly("functions.persona-assigner", "EVENT_INVALID");
    }

    @Test
    void theBrokerRefusesWhoeverDeclaresNoSchema() {
        var topic = Topics.of(WorkAssigned.class, TENANT, Priority.HIGH);
        assertThatThrownBy(() -> broker.send(topic, Schema.BYTES, "key", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PulsarClientException.class);
    }

    private static UUID outside(String type, String data) throws PulsarClientException {
        var id = EventIds.derive(EventIds.atMillis(System.currentTimeMillis()), UUID.randomUUID().toString());
        broker.send(Events.of(id, TENANT, Events.outside(type, data), Instant.now()));
        return id;
    }

    private static void provision() throws Exception {
        for (var namespace : Topics.SYSTEM_NAMESPACES) {
            broker.namespace(Topics.SYSTEM_TENANT, namespace);
        }
        broker.namespace(TENANT, "persona");
        broker.namespace(TENANT, "shared");
        broker.topics(RequestReceived.class, TENANT);
        broker.topics(EventReceived.class, TENANT);
        broker.topics(WorkReceived.class, TENANT);
        broker.topics(WorkAssigned.class, TENANT);
        broker.topics(EventDeadLettered.class, TENANT);
        broker.topics(DeadLetterSorted.class, TENANT);
        broker.topics(EventRatesMeasured.class, TENANT);
        broker.table("personas");
    }

    private static void persona(String personaId, String json) throws PulsarClientException {
        broker.send(PersonaTable.TOPIC, Schema.BYTES, TENANT + "/" + personaId, json.getBytes(StandardCharsets.UTF_8));
    }
}
