package io.edrs.shared.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.integration.EventReceived;
import io.edrs.shared.RecordingBroker;
import io.edrs.shared.SharedServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String ORDER = """
            {"specversion":"1.0","id":"e 1","source":"/shop","type":"com.example.order","subject":"o42","priority":"high",
             "data":{"order":42}}""";

    private final InMemoryTransport transport = new InMemoryTransport();
    private SharedServer server;
    private String sender;

    @BeforeEach
    void start() {
        server = SharedServer.start(transport, transport.reader(), new InMemoryTables(), new RecordingBroker());
        server.tenant("acme");
        server.tenant("other");
        sender = server.key("sender", List.of("acme"), "ingest");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStructuredEventEntersOnTheLaneOfItsPriority() {
        assertThat(structured(sender, ORDER).statusCode()).isEqualTo(202);
        var event = lane(Priority.HIGH).getFirst();
        assertThat(event.tenant()).isEqualTo("acme");
        assertThat(event.payload()).isEqualTo(new EventReceived("e 1", "/shop", "com.example.order", "o42", "{\"order\":42}"));
    }

    @Test
    void aBinaryEventIsTheSameEvent() {
        var first = structured(sender, ORDER).body();
        var again = binary("{\"order\":42}", "application/json; charset=utf-8").body();
        assertThat(again).isEqualTo(first);
        assertThat(lane(Priority.HIGH).getFirst().payload()).isEqualTo(lane(Priority.HIGH).getLast().payload());
    }

    @Test
    void sentAgainItIsTheSameEventAndElsewhereAnother() {
        var first = structured(sender, ORDER).body();
        assertThat(structured(sender, ORDER.replace("\"subject\"", "\"time\":\"2026-01-01T00:00:00Z\",\"subject\"")).body()).isEqualTo(first);
        assertThat(structured(sender, ORDER.replace("e 1", "e 2")).body()).isNotEqualTo(first);
        assertThat(structured(sender, ORDER.replace("/shop", "/store")).body()).isNotEqualTo(first);
        assertThat(structured(server.key("otherSender", List.of("other"), "ingest"), ORDER).body()).isNotEqualTo(first);
    }

    @Test
    void textTravelsAsAJsonText() {
        binary("say \"hi\"", "text/plain");
        assertThat(lane(Priority.HIGH).getFirst().payload()).extracting("data").isEqualTo("\"say \\\"hi\\\"\"");
    }

    @Test
    void anEventMayHaveNoData() {
        assertThat(structured(sender, "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}").statusCode()).isEqualTo(202);
        assertThat(lane(Priority.NORMAL).getFirst().payload()).extracting("data").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "[]",
            "{\"specversion\":\"1.0\",\"source\":\"s\",\"type\":\"t\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\"}",
            "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"s\",\"type\":\"t\"}",
            "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}",
            "{\"specversion\":\"9.9\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"a b\",\"type\":\"t\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"yesterday\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"priority\":\"urgent\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"datacontenttype\":\"image/png\",\"data_base64\":\"AAAA\"}"})
    void whatIsNoCloudEventIsRefusedWithASentence(String body) {
        var refused = structured(sender, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("CLOUD_EVENT_INVALID");
        for (var priority : Priority.values()) {
            assertThat(transport.published(Topics.lane("integration.event_received", priority))).isEmpty();
        }
    }

    @Test
    void binaryEventsAreCheckedToo() {
        assertThat(binary("{broken", "application/json").body()).contains("CLOUD_EVENT_INVALID");
        assertThat(server.post(sender, "/api/v1/events", "{}", "Content-Type", "application/json").body()).contains("CLOUD_EVENT_INVALID");
        assertThat(server.post(sender, "/api/v1/events", "[]", "Content-Type", "application/cloudevents-batch+json").body()).contains("Batches");
        assertThat(binary("\"" + "x".repeat(61_000) + "\"", "application/json").body()).contains("at most 60000");
    }

    @Test
    void whoMayNotIngestMayNotSend() {
        assertThat(structured(server.key("asker", List.of("acme"), "ask"), ORDER).statusCode()).isEqualTo(403);
        assertThat(structured("nobody", ORDER).statusCode()).isEqualTo(401);
        assertThat(server.post(sender, "/api/v1/events", ORDER, "Content-Type", STRUCTURED, "X-Tenant-ID", "other").statusCode()).isEqualTo(403);
        assertThat(transport.published(Topics.lane("integration.event_received", Priority.HIGH))).isEmpty();
    }

    private HttpResponse<String> structured(String key, String body) {
        return server.post(key, "/api/v1/events", body, "Content-Type", STRUCTURED);
    }

    private HttpResponse<String> binary(String body, String contentType) {
        return server.post(sender, "/api/v1/events", body, "Content-Type", contentType, "ce-specversion", "1.0", "ce-id", "e%201",
                "ce-source", "/shop", "ce-type", "com.example.order", "ce-subject", "o42", "CE-Priority", "high");
    }

    private List<? extends BaseEvent<?>> lane(Priority priority) {
        return transport.published(Topics.lane("integration.event_received", priority)).stream()
                .map(message -> Said.CODEC.decode(message.body())).toList();
    }
}
