package io.edrs.functions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.apache.pulsar.common.functions.FunctionConfig;

/** What functions.json says is to be deployed. */
final class Deployment {

    private Deployment() {}

    static List<FunctionConfig> all() throws IOException {
        try (var json = PriorityRouter.class.getResourceAsStream("/functions.json")) {
            return List.of(new ObjectMapper().readValue(json, FunctionConfig[].class));
        }
    }
}
