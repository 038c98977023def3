package io.edrs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSampleTest {

    static List<Class<? extends Payload>> types() {
        return EventCatalog.all();
    }

    @BeforeAll
    static void writeWhenAsked() {
        types().stream().filter(type -> CommittedFile.isRegenerating()).forEach(type -> {
            file(type, "sample").write(WireJson.pretty(Samples.of(type)));
            file(type, "schema").write(WireJson.pretty(WireJson.tree(SchemaDefinition.of(type))));
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void committedSampleIsTheRecord(Class<? extends Payload> type) {
        file(type, "sample").check(WireJson.pretty(Samples.of(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void committedSchemaIsTheRecord(Class<? extends Payload> type) {
        file(type, "schema").check(WireJson.pretty(WireJson.tree(SchemaDefinition.of(type))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleReadsBackAsTheSameRecord(Class<? extends Payload> type) {
        assertThat(WireJson.event(file(type, "sample").read(), type)).isEqualTo(Samples.of(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleConformsToItsSchema(Class<? extends Payload> type) {
        var schema = new Schema.Parser().parse(file(type, "schema").read());
        assertThat(Conformity.mismatches(schema, WireJson.tree(file(type, "sample").read()), "")).isEmpty();
    }

    @Test
    void nothingIsLeftOfEventTypesThatAreNoMore() {
        var expected = types().stream().flatMap(type -> Stream.of(file(type, "sample"), file(type, "schema")))
                .map(file -> file.path().getFileName().toString()).toList();
        assertThat(CommittedFile.in("src/main/resources/events").path().toFile().list()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static CommittedFile file(Class<? extends Payload> type, String kind) {
        return CommittedFile.in("src/main/resources/events/%s.%s.json".formatted(EventCatalog.typeOf(type).value(), kind));
    }
}
