package io.edrs.shared.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.adapters.pulsar.PulsarAdministration;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTables;
import io.edrs.platform.adapters.pulsar.PulsarTransport;
import io.edrs.platform.adapters.pulsar.SchemaDefinitions;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.provision.SystemProvisioning;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Inbox;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.SchemaDefinition;
import io.edrs.schema.Topics;
import io.edrs.shared.SharedServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pod on the real broker, with schemas enforced. */
class OnRealBrokerTest {

    private static final String TENANT = Fresh.tenant();
    private static final String OTHER = Fresh.tenant();
    private static PulsarConnection connection;
    private static PulsarAdministration administration;
    private static PulsarTables tables;
    private static PulsarTransport transport;
    private static SharedServer server;
    private static String operator;
    private static String admin;
    private static String stranger;

    @BeforeAll
    static void start() {
        var pulsar = TestServers.sharedPulsar();
        SchemaDefinitions schemas = type -> type == null ? null : EventCatalog.find(type).map(SchemaDefinition::of).orElse(null);
        connection = PulsarConnection.to(pulsar.brokerUrl());
        administration = new PulsarAdministration(pulsar.adminUrl(), connection, schemas, Clock.systemUTC());
        new SystemProvisioning(administration, SharedServer.catalogue(), Duration.ofDays(7)).ensure();
        tables = new PulsarTables(connection, EventJson.mapper(), Clock.systemUTC());
        transport = new PulsarTransport(connection, schemas);
        server = SharedServer.start(transport, administration, tables);
        operator = server.key("operator-" + TENANT, List.of("*"), "admin");
        admin = server.key("admin-" + TENANT, List.of(TENANT), "admin");
        stranger = server.key("stranger-" + TENANT, List.of(OTHER), "admin");
        List.of(TENANT, OTHER).forEach(tenant -> assertThat(server.post(operator, "/api/v1/tenants",
                "{\"id\":\"%s\"}".formatted(tenant)).statusCode()).isEqualTo(201));
    }

    @AfterAll
    static void stop() throws Exception {
        List.of(TENANT, OTHER).forEach(tenant -> server.delete(operator, "/api/v1/tenants/" + tenant));
        server.close();
        transport.close();
        tables.close();
        administration.close();
        connection.close();
    }

    @Test
    void aNewTenantHasItsTopicsAndHearsThatItIsActive() {
        assertThat(administration.topics(TENANT)).contains("persistent://%s/reasoning/reasoning.answer_completed".formatted(TENANT));
        assertThat(server.get(admin, "/api/v1/events/tail?follow=false&type=shared.tenant_activated").body()).contains(TENANT);
        assertThat(server.get(stranger, "/api/v1/events/tail?follow=false").body()).doesNotContain("\"tenantId\":\"" + TENANT);
        assertThat(server.get(operator, "/api/v1/events/backlogs?system=true").body()).contains(Topics.retry(SharedServer.ANSWERER.name()));
    }

    @Test
    void aCloudEventEntersAndComesOutAgain() {
        var event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\",\"type\":\"com.example.order\",\"data\":{\"order\":42}}";
        assertThat(server.post(admin, "/api/v1/events", event, "Content-Type", "application/cloudevents+json").statusCode()).isEqualTo(202);
        var path = "/api/v1/events/" + CloudEventInlet.id(TENANT, "/shop", "1");
        assertThat(server.get(admin, path).body()).contains("integration.event_received", "com.example.order");
        assertThat(server.get(stranger, path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDeadLetterIsFoundTracedAndReplayed() {
        var root = Said.id();
        var question = Said.event(TENANT, root, root, null, Said.question("why?"));
        var letter = Said.letter(question, SharedServer.ANSWERER.name(), "INTERNAL");
        Said.publish(transport, question, letter);
        assertThat(server.get(admin, "/api/v1/events/dead-letters").body()).contains(letter.eventId().toString());
        assertThat(server.get(stranger, "/api/v1/events/dead-letters").body()).doesNotContain(letter.eventId().toString());
        assertThat(server.get(admin, "/api/v1/events/trace/" + root).body()).contains("\"events\":2", "It is broken.", "\"defects\":[]");
        var replay = "/api/v1/events/dead-letters/" + letter.eventId() + "/replay";
        var inbox = new Inbox();
        try (var _ = transport.subscribe(new SubscriptionSpec(Topics.retry(SharedServer.ANSWERER.name()), "test",
                SubscriptionSpec.Mode.PRIVATE, 10), inbox)) {
            assertThat(server.post(stranger, replay, "").statusCode()).isEqualTo(404);
            assertThat(server.post(admin, replay, "").statusCode()).isEqualTo(200);
            assertThat(inbox.take().body()).isEqualTo(Said.CODEC.encode(question));
        }
    }

    /** Needs the packaged jar of the functions. */
    @Test
    @EnabledIfSystemProperty(named = "edrs.functions.jar", matches = ".+")
    void functionsAreDeployedOnce() {
        var jar = Path.of(System.getProperty("edrs.functions.jar"));
        var functions = new FunctionJar(jar).functions();
        functions.forEach(function -> administration.deploy(function, jar));
        assertThat(functions).isNotEmpty().noneMatch(function -> administration.deploy(function, jar));
        assertThat(server.get(operator, "/api/v1/events/functions").body()).contains("priority-router");
        assertThat(server.get(admin, "/api/v1/events/functions").statusCode()).isEqualTo(403);
    }
}
