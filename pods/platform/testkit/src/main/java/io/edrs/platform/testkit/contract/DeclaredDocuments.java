package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.FEATURE_UNSUPPORTED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.platform.store.DocumentStore.Feature;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The part of {@link DocumentStoreContract} about declared schemas. */
public abstract class DeclaredDocuments {

    private static final String COLLECTION = "declared";
    private static final String SCHEMA = """
            {"type": "object", "required": ["text", "count"], "additionalProperties": true, "properties": {
              "text": {"type": "string", "minLength": 1}, "count": {"type": "integer", "exclusiveMinimum": 0},
              "of": {"enum": ["x", "y"]}, "tags": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"}}}}""";
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract DocumentStore documents();

    @Test
    void writesWhatIsAsDeclared() {
        if (lacksSchemas()) {
            return;
        }
        documents().declare(COLLECTION, SCHEMA);
        documents().put(tenant, COLLECTION, "a", "{\"text\":\"t\",\"count\":1,\"tags\":[\"a\"],\"of\":\"x\",\"more\":{}}");
        documents().insertIfAbsent(tenant, COLLECTION, "b", "{\"text\":\"t\",\"count\":2.0}");
        documents().replace(tenant, COLLECTION, "a", "{\"text\":\"u\",\"count\":12345678901234567890}", 1);
        documents().put(tenant, "others", "a", "{}");
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).hasSize(2);
    }

    @Test
    void refusesWhatIsNotAsDeclaredAndNamesThePlace() {
        if (lacksSchemas()) {
            return;
        }
        documents().put(tenant, COLLECTION, "old", "{}");
        documents().declare(COLLECTION, SCHEMA);
        refusedAt("its root", "{\"text\":\"t\"}");
        refusedAt("/text", "{\"text\":\"\",\"count\":1}");
        refusedAt("/text", "{\"text\":{\"$gt\":1},\"count\":1}");
        refusedAt("/count", "{\"text\":\"t\",\"count\":0}");
        refusedAt("/count", "{\"text\":\"t\",\"count\":1.5}");
        refusedAt("/of", "{\"text\":\"t\",\"count\":1,\"of\":\"z\"}");
        refusedAt("/tags/1", "{\"text\":\"t\",\"count\":1,\"tags\":[\"a\",\"B\"]}");
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).extracting(Document::id).containsExactly("old");
        assertThat(documents().find(tenant, COLLECTION, "old").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatStoodBeforeMayStayAndMove() {
        if (lacksSchemas()) {
            return;
        }
        documents().put(tenant, COLLECTION, "old", "{}");
        documents().declare(COLLECTION, SCHEMA);
        assertThat(documents().find(tenant, COLLECTION, "old")).isPresent();
        documents().load(tenant, COLLECTION, List.of(new Document("older", 3, "{}")));
        assertThat(documents().replace(tenant, COLLECTION, "old", "{\"text\":\"t\",\"count\":1}", 1).version()).isEqualTo(2);
        documents().declare(COLLECTION, "{}");
        assertThat(documents().put(tenant, COLLECTION, "older", "{\"n\":1}").version()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoSchema() {
        if (lacksSchemas()) {
            return;
        }
        for (var schema : new String[] {"", "[]", "{\"type\":\"thing\"}", "{\"properties\":[]}", "{\"minLength\":-1}"}) {
            refused(REQUEST_INVALID, () -> documents().declare(COLLECTION, schema));
        }
        refused(REQUEST_INVALID, () -> documents().declare("No Name", "{}"));
        documents().put(tenant, COLLECTION, "a", "{}");
    }

    private void refusedAt(String place, String json) {
        var good = "{\"text\":\"t\",\"count\":1}";
        for (var write : List.<Runnable>of(() -> documents().put(tenant, COLLECTION, "a", json),
                () -> documents().insertIfAbsent(tenant, COLLECTION, "old", json), () -> documents().replace(tenant, COLLECTION, "old", json, 1))) {
            refused(REQUEST_INVALID, write::run);
            assertThatThrownBy(write::run).hasMessageContaining("'" + COLLECTION + "'").hasMessageContaining("at " + place + ",");
        }
        if (documents().features().contains(Feature.TRANSACTIONS)) {
            refused(REQUEST_INVALID, () -> documents().putAll(tenant, COLLECTION, Map.of("a", good, "b", json, "c", good)));
        }
    }

    private boolean lacksSchemas() {
        if (documents().features().contains(Feature.SCHEMAS)) {
            documents().declare(COLLECTION, "{}");
            return false;
        }
        refused(FEATURE_UNSUPPORTED, () -> documents().declare(COLLECTION, SCHEMA));
        return true;
    }
}
