package io.edrs.reasoning.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpreterConfigTest {

    @Test
    void hasTheDefaultsOfTheMasterConfiguration() {
        assertThat(config(Map.of())).isEqualTo(new InterpreterConfig(0.3, 0.7, 10, 0.6, 0.6, ""));
    }

    @Test
    void everyThresholdCanBeSet() {
        var config = config(Map.of("edrs.reasoning.interpreter.reactive-threshold", "0.1",
                "edrs.reasoning.interpreter.standard-threshold", "0.2", "edrs.reasoning.interpreter.max-parts", "3"));
        assertThat(config).isEqualTo(new InterpreterConfig(0.1, 0.2, 3, 0.6, 0.6, ""));
        assertThat(List.of(config.path(0.05), config.path(0.1), config.path(0.2))).containsExactly("reactive", "standard", "deliberative");
    }

    private static InterpreterConfig config(Map<String, Object> properties) {
        var all = new HashMap<>(properties);
        all.put("edrs.services", List.of("reasoning.interpreter"));
        try (var context = ApplicationContext.run(all)) {
            return context.getBean(InterpreterConfig.class);
        }
    }
}
