package io.edrs.shared.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Topics;
import io.edrs.schema.knowledge.FactsRequested;
import io.edrs.shared.RecordingBroker;
import io.edrs.shared.SharedServer;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventBusTest {

    private static final String EVENTS = "/api/v1/events";

    private final InMemoryTransport transport = new InMemoryTransport();
    private SharedServer server;
    private String admin;
    private String stranger;
    private String operator;
    private BaseEvent<?> question;
    private BaseEvent<?> answer;

    @BeforeEach
    void start() {
        server = SharedServer.start(transport, transport.reader(), new InMemoryTables(), new RecordingBroker());
        server.tenant("acme");
        server.tenant("other");
        admin = server.key("admin", List.of("acme"), "admin");
        stranger = server.key("stranger", List.of("other"), "admin");
        operator = server.key("operator", List.of("*"), "admin");
        var root = Said.id();
        question = Said.event("acme", root, root, null, Said.question("secret question"));
        answer = Said.event("acme", Said.id(), root, root, Said.answer(root, "secret answer"));
        Said.publish(transport, question, answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTraceIsRebuiltFromEvents() {
        var trace = server.get(admin, EVENTS + "/trace/" + question.eventId());
        assertThat(trace.statusCode()).isEqualTo(200);
        assertThat(trace.body()).contains("gateway.request_received", "reasoning.answer_completed", "\"recall\":12.5",
                "\"missing\":[\"memory\"]", "\"complete\":true", "\"defects\":[]", "durationMs");
    }

    @Test
    void nobodyElseSeesATrace() {
        assertThat(server.get(stranger, EVENTS + "/trace/" + question.eventId()).statusCode()).isEqualTo(404);
        assertThat(server.get(server.key("asker", List.of("acme"), "ask"), EVENTS + "/trace/" + question.eventId()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anEventLeavesAsACloudEvent() {
        var path = EVENTS + "/" + answer.eventId();
        var structured = server.get(admin, path);
        assertThat(structured.headers().firstValue("Content-Type")).hasValue("application/cloudevents+json");
        assertThat(structured.body()).contains("\"specversion\":\"1.0\"", "\"type\":\"reasoning.answer_completed\"", "\"message_id\"");
        var binary = server.get(admin, path, "Accept", "application/json");
        assertThat(binary.headers().firstValue("ce-id")).hasValue(answer.eventId().toString());
        assertThat(binary.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(binary.body()).startsWith("{").contains("secret answer").doesNotContain("specversion");
        assertThat(server.get(admin, path + "?format=binary").headers().firstValue("ce-type")).hasValue("reasoning.answer_completed");
    }

    @Test
    void nobodyElseSeesAnEvent() {
        assertThat(server.get(stranger, EVENTS + "/" + answer.eventId()).statusCode()).isEqualTo(404);
        // The lane holds the questions of all tenants.
        assertThat(server.get(stranger, EVENTS + "/" + question.eventId()).statusCode()).isEqualTo(404);
        assertThat(server.get(admin, EVENTS + "/" + question.eventId()).statusCode()).isEqualTo(200);
    }

    @Test
    void theRecentTailIsTheTenantsOwn() {
        var path = EVENTS + "/tail?follow=false";
        assertThat(server.get(admin, path).body()).contains("event: gateway.request_received", "secret question", "secret answer");
        assertThat(server.get(admin, path + "&type=reasoning.answer_completed").body()).contains("secret answer").doesNotContain("secret question");
        assertThat(server.get(stranger, path).body()).doesNotContain("secret");
        assertThat(server.get(admin, path + "&type=no.such").statusCode()).isEqualTo(400);
    }

    @Test
    void theLiveTailIsTheTenantsOwn() throws Exception {
        var request = server.request(admin, EVENTS + "/tail?type=gateway.request_received").GET().build();
        var response = server.client().sendAsync(request, BodyHandlers.ofInputStream());
        // Whether the ear is open yet cannot be seen from outside, so it is spoken to until it hears.
        while (!response.isDone()) {
            say("other", "not for acme");
            say("acme", "for acme");
        }
        try (var lines = response.get().body()) {
            var text = new String(lines.readNBytes(600), StandardCharsets.UTF_8);
            assertThat(text).contains("event: gateway.request_received", "for acme").doesNotContain("not for acme", "\"other\"");
        }
    }

    @Test
    void asksAreHeardByWhoWantsThem() throws Exception {
        var request = server.request(admin, EVENTS + "/tail?asks=true&type=gateway.request_received").GET().build();
        var response = server.client().sendAsync(request, BodyHandlers.ofInputStream());
        while (!response.isDone()) {
            ask("other", "not for acme");
            ask("acme", "for acme");
        }
        try (var lines = response.get().body()) {
            var text = new String(lines.readNBytes(600), StandardCharsets.UTF_8);
            assertThat(text).contains("event: knowledge.facts_requested", "for acme").doesNotContain("not for acme", "\"other\"");
        }
    }

    @Test
    void backlogsAreTheTenantsOwn() {
        assertThat(server.get(admin, EVENTS + "/backlogs").body()).contains("persistent://acme/").doesNotContain("edrs");
        assertThat(server.get(admin, EVENTS + "/backlogs?system=true").statusCode()).isEqualTo(403);
        assertThat(server.get(operator, EVENTS + "/backlogs?system=true").body()).contains("persistent://" + Topics.SYSTEM_TENANT);
    }

    private void ask(String tenant, String subject) {
        var id = Said.id();
        Said.publish(transport, Said.event(tenant, id, id, null, new FactsRequested(subject, "", "", "", 1)));
    }

    private void say(String tenant, String text) {
        var id = Said.id();
        Said.publish(transport, Said.event(tenant, id, id, null, Said.question(text)));
    }
}
