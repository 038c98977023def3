package io.edrs.shared.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Topics;
import io.edrs.shared.RecordingBroker;
import io.edrs.shared.SharedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final String LETTERS = "/api/v1/events/dead-letters";
    private static final String SERVICE = SharedServer.ANSWERER.name();

    private final InMemoryTransport transport = new InMemoryTransport();
    private SharedServer server;
    private String admin;
    private String stranger;
    private String operator;

    @BeforeEach
    void start() {
        server = SharedServer.start(transport, transport.reader(), new InMemoryTables(), new RecordingBroker());
        server.tenant("acme");
        server.tenant("other");
        admin = server.key("admin", List.of("acme"), "admin");
        stranger = server.key("stranger", List.of("other"), "admin");
        operator = server.key("operator", List.of("*"), "admin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lettersComeNewestFirstInPages() {
        var first = letter("acme", SERVICE, "INVALID");
        var second = letter("acme", SERVICE, "INTERNAL");
        var third = letter("acme", "memory.episodic", "INTERNAL");
        var page = server.get(admin, LETTERS + "?limit=2").body();
        assertThat(page.indexOf(third.toString())).isPositive().isLessThan(page.indexOf(second.toString()));
        assertThat(page).contains("\"next\":\"" + second + "\"").doesNotContain(first.toString());
        assertThat(server.get(admin, LETTERS + "?limit=2&before=" + second).body()).contains(first.toString(), "\"next\":null");
        assertThat(server.get(admin, LETTERS + "?service=memory.episodic").body()).contains(third.toString()).doesNotContain(second.toString());
        assertThat(server.get(admin, LETTERS + "?category=invalid").body()).contains(first.toString()).doesNotContain(second.toString());
    }

    @Test
    void nobodyElseSeesOrReplaysALetter() {
        var id = letter("acme", SERVICE, "INVALID");
        assertThat(server.get(stranger, LETTERS).body()).doesNotContain(id.toString());
        assertThat(server.get(stranger, LETTERS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(server.post(stranger, LETTERS + "/" + id + "/replay", "").statusCode()).isEqualTo(404);
        assertThat(server.post(stranger, LETTERS + "/replay?service=" + SERVICE, "").body()).contains("\"replayed\":[]");
        assertThat(server.post(stranger, LETTERS + "/replay?allTenants=true&service=" + SERVICE, "").statusCode()).isEqualTo(403);
        assertThat(server.get(stranger, LETTERS + "?allTenants=true").statusCode()).isEqualTo(403);
        var asker = server.key("asker", List.of("acme"), "ask");
        assertThat(server.get(asker, LETTERS).statusCode()).isEqualTo(403);
        assertThat(server.post(asker, LETTERS + "/" + id + "/replay", "").statusCode()).isEqualTo(403);
        assertThat(transport.published(Topics.retry(SERVICE))).isEmpty();
    }

    @Test
    void anOperatorSeesAllWhenItAsksForAll() {
        var id = letter("acme", SERVICE, "INVALID");
        assertThat(server.get(operator, LETTERS).body()).doesNotContain(id.toString());
        assertThat(server.get(operator, LETTERS + "?allTenants=true").body()).contains(id.toString());
        assertThat(server.get(operator, LETTERS + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aReplayGivesTheSameBytesToTheService() {
        var question = question("acme");
        var id = publish(Said.letter(question, SERVICE, "INTERNAL"));
        assertThat(server.get(admin, LETTERS + "/" + id).body()).contains("\"original\"", "what?");
        assertThat(server.post(admin, LETTERS + "/" + id + "/replay", "").body()).contains(question.eventId().toString());
        var replayed = transport.published(Topics.retry(SERVICE));
        assertThat(replayed).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(Said.CODEC.encode(question));
            assertThat(message.key()).isEqualTo("key");
        });
    }

    @Test
    void whatCannotHelpIsRefused() {
        var unreadable = publish(Said.letter("acme", Said.id(), SERVICE, "INVALID", "nonsense".getBytes(StandardCharsets.UTF_8)));
        var functions = letter("acme", "functions.priority-router", "INVALID");
        var foreign = publish(Said.letter("acme", Said.id(), SERVICE, "INVALID", Said.CODEC.encode(question("other"))));
        for (var id : List.of(unreadable, functions, foreign)) {
            var refused = server.post(admin, LETTERS + "/" + id + "/replay", "");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("DEAD_LETTER_NOT_REPLAYABLE");
        }
        assertThat(transport.published(Topics.retry(SERVICE))).isEmpty();
    }

    @Test
    void allOfAServiceAreReplayedOnceEach() {
        var question = question("acme");
        publish(Said.letter(question, SERVICE, "INTERNAL"));
        publish(Said.letter(question, SERVICE, "INTERNAL"));
        letter("acme", SERVICE, "INTERNAL");
        letter("other", SERVICE, "INTERNAL");
        publish(Said.letter("acme", Said.id(), SERVICE, "INVALID", new byte[] {1}));
        var outcome = server.post(admin, LETTERS + "/replay?service=" + SERVICE, "").body();
        assertThat(outcome).contains("\"left\":0", "no readable event");
        assertThat(transport.published(Topics.retry(SERVICE))).hasSize(2);
    }

    private UUID letter(String tenant, String service, String category) {
        return publish(Said.letter(question(tenant), service, category));
    }

    private static BaseEvent<?> question(String tenant) {
        var id = Said.id();
        return Said.event(tenant, id, id, null, Said.question("what?"));
    }

    private UUID publish(BaseEvent<?> letter) {
        Said.publish(transport, letter);
        return letter.eventId();
    }
}
