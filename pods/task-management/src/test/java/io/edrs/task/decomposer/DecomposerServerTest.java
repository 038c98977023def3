package io.edrs.task.decomposer;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.testkit.fake.PodServer;
import io.edrs.schema.task.DecompositionRequested;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecomposerServerTest {

    @Test
    void decomposesOverHttp() throws Exception {
        var service = new ServiceInfo("task.decomposer", "io.edrs.task.decomposer", List.of(DecompositionRequested.class), List.of());
        try (var server = PodServer.start(service, Map.of())) {
            var reply = server.call("POST", "/api/v1/tasks/decompositions", "{\"text\":\"Who is A? Who is B?\"}");
            assertThat(reply.body()).isEqualTo("{\"parts\":[\"Who is A?\",\"Who is B?\"]}");
            assertThat(server.call("POST", "/api/v1/tasks/decompositions", "{}").statusCode()).isEqualTo(400);
            assertThat(server.beans().findBean(DecompositionHandler.class)).isPresent();
        }
    }
}
