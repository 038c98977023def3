package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    static List<Class<? extends Payload>> types() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsAndWritesTheGoldenSamples(Class<? extends Payload> type) throws IOException {
        var name = EventCatalog.typeOf(type).value();
        try (var sample = EventCatalog.class.getResourceAsStream("/events/" + name + ".sample.json")) {
            var bytes = sample.readAllBytes();
            var json = new ObjectMapper();
            assertThat(json.readTree(EventJson.write(EventJson.read(bytes, type)))).isEqualTo(json.readTree(bytes));
            assertThat(EventHeader.read(bytes).eventType()).isEqualTo(name);
        }
    }
}
