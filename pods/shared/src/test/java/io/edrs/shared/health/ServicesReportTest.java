package io.edrs.shared.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.dispatch.Presence.Sign;
import io.edrs.schema.shared.Heartbeat;
import io.edrs.shared.SharedServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesReportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:02Z");

    @Test
    void whatNobodyRunsIsNamed() {
        var report = ServicesReport.of(SharedServer.catalogue(), List.of(sign("one", SharedServer.SERVICES, true)), NOW);
        assertThat(report.status()).isEqualTo("DEGRADED");
        assertThat(report.missing()).containsExactly("reasoning.aggregator");
        assertThat(report.processes()).singleElement().satisfies(process -> {
            assertThat(process.ageMs()).isEqualTo(500);
            assertThat(process.address()).isEqualTo("http://one");
        });
    }

    @Test
    void aServiceIsWellWhenOneOfItsProcessesIsReady() {
        var all = new ArrayList<>(SharedServer.SERVICES);
        all.add("reasoning.aggregator");
        var down = sign("down", all, false);
        assertThat(ServicesReport.of(SharedServer.catalogue(), List.of(down), NOW).notReady()).hasSize(all.size());
        assertThat(ServicesReport.of(SharedServer.catalogue(), List.of(down, sign("up", all, true)), NOW).status()).isEqualTo("UP");
    }

    private static Sign sign(String name, List<String> services, boolean ready) {
        return new Sign(new Heartbeat(name, services, List.of(), ready, "http://" + name, "1"), NOW.minusMillis(500), NOW.minusSeconds(60));
    }
}
