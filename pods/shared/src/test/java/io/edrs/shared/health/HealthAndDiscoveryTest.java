package io.edrs.shared.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.shared.RecordingBroker;
import io.edrs.shared.SharedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthAndDiscoveryTest {

    @Test
    void aLivingProcessIsSeenByAdministrators() {
        var transport = new InMemoryTransport();
        try (var server = SharedServer.start(transport, transport.reader(), new InMemoryTables(), new RecordingBroker())) {
            var admin = server.key("admin", List.of("default"), "admin");
            var asker = server.key("asker", List.of("default"), "ask");
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!server.get(admin, "/api/v1/health/services").body().contains("\"name\":\"test-1\"") && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(server.get(admin, "/api/v1/health/services").body()).contains("\"name\":\"test-1\"", "\"missing\":[\"reasoning.aggregator\"]");
            assertThat(server.get(admin, "/api/v1/discovery?service=shared.config").body()).contains("http://test").doesNotContain("shared.health");
            assertThat(server.get(admin, "/api/v1/discovery").body()).contains("shared.health", "{\"service\":\"reasoning.aggregator\",\"instances\":[]}");
            assertThat(server.get(admin, "/api/v1/discovery?service=no.such").statusCode()).isEqualTo(404);
            assertThat(server.get(admin, "/api/v1/discovery/routes").body()).contains("{\"type\":\"gateway.request_received\",\"services\":[\"reasoning.aggregator\"");
            assertThat(server.get(asker, "/api/v1/discovery/routes").statusCode()).isEqualTo(403);
            assertThat(server.get(asker, "/api/v1/health/services").statusCode()).isEqualTo(403);
            assertThat(server.get(asker, "/api/v1/discovery").statusCode()).isEqualTo(403);
        }
    }
}
