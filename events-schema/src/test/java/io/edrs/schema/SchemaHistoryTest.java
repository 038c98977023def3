package io.edrs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version of every schema is kept, and all of them read one another: {@code FULL_TRANSITIVE}. */
class SchemaHistoryTest {

    static List<Class<? extends Payload>> types() {
        return EventCatalog.all();
    }

    @BeforeAll
    static void writeVersionsNotYetKept() {
        types().stream().filter(type -> CommittedFile.isRegenerating())
                .map(type -> Map.entry(history(type, EventCatalog.typeOf(type).version()), definition(type)))
                .filter(version -> !version.getKey().exists())
                .forEach(version -> version.getKey().write(version.getValue()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theLatestVersionIsTheRecord(Class<? extends Payload> type) {
        var version = EventCatalog.typeOf(type).version();
        var latest = history(type, version);
        assertThat(latest.exists() ? latest.read() : "(missing)")
                .as("%s changed. Raise @EventType(version) to %d and run ./mvnw -pl events-schema test -Dedrs.regenerate=true; "
                        + "only for a version that was never released, delete %s instead.", type.getName(), version + 1, latest.path())
                .isEqualTo(definition(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyVersionReadsEveryOther(Class<? extends Payload> type) {
        var versions = IntStream.rangeClosed(1, EventCatalog.typeOf(type).version())
                .mapToObj(version -> new Schema.Parser().parse(history(type, version).read())).toList();
        for (var reader : versions) {
            for (var writer : versions) {
                assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType())
                        .as("version %d of %s reads version %d", versions.indexOf(reader) + 1, type.getName(),
                                versions.indexOf(writer) + 1)
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldHasADefault(Class<? extends Payload> type) {
        assertDefaults(new Schema.Parser().parse(SchemaDefinition.of(type)));
    }

    private static void assertDefaults(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> {
                assertThat(field.hasDefaultValue()).as("%s.%s", schema.getName(), field.name()).isTrue();
                assertDefaults(field.schema());
            });
            case UNION -> schema.getTypes().forEach(SchemaHistoryTest::assertDefaults);
            case ARRAY -> assertDefaults(schema.getElementType());
            case MAP -> assertDefaults(schema.getValueType());
            default -> { }
        }
    }

    private static String definition(Class<? extends Payload> type) {
        return WireJson.pretty(WireJson.tree(SchemaDefinition.of(type)));
    }

    private static CommittedFile history(Class<? extends Payload> type, int version) {
        return CommittedFile.in("src/test/resources/events/history/%s.v%d.json".formatted(EventCatalog.typeOf(type).value(), version));
    }
}
