package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.persona.WorkReceived;
import io.edrs.schema.shared.EventDeadLettered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pulsar.common.functions.FunctionConfig;
import org.apache.pulsar.functions.api.Function;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static final List<String> LETTERS = Topics.listenedBy(EventDeadLettered.class, "any");

    @Test
    void everyFunctionListensToTheTopicsOfItsTypes() throws Exception {
        assertThat(inputs()).isEqualTo(Map.of(
                "priority-router", lanes(EventReceived.class), "persona-assigner", lanes(WorkReceived.class),
                "dead-letter-sorter", LETTERS,
                "event-metrics", Stream.of(lanes(RequestReceived.class), lanes(EventReceived.class), lanes(WorkReceived.class), LETTERS)
                        .flatMap(Collection::stream).toList()));
    }

    @Test
    void everyFunctionExistsAndSubscribesByItsName() throws Exception {
        for (var function : Deployment.all()) {
            assertThat(Class.forName(function.getClassName()).getConstructor().newInstance()).isInstanceOf(Function.class);
            assertThat(function.getSubName()).isEqualTo(function.getName());
            assertThat(function.getTenant() + "/" + function.getNamespace()).isEqualTo("edrs/functions");
            assertThat(function.getProcessingGuarantees()).isEqualTo(FunctionConfig.ProcessingGuarantees.ATLEAST_ONCE);
        }
    }

    private static Map<String, Collection<String>> inputs() throws Exception {
        return Deployment.all().stream().collect(Collectors.toMap(FunctionConfig::getName, FunctionConfig::getInputs));
    }

    private static List<String> lanes(Class<? extends Payload> type) {
        var lanes = Topics.listenedBy(type, "any");
        assertThat(lanes).hasSize(Priority.values().length);
        return lanes;
    }
}
