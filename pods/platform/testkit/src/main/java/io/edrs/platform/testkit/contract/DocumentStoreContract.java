package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.kernel.error.KernelError.VERSION_CONFLICT;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.platform.store.JsonObjects;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentStore} promises. */
public abstract class DocumentStoreContract {

    private static final String COLLECTION = "notes";
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract DocumentStore documents();

    @Test
    void insertsOnceAndReturnsWhatStands() {
        var first = documents().insertIfAbsent(tenant, COLLECTION, "a", "{\"n\":1}");
        var second = documents().insertIfAbsent(tenant, COLLECTION, "a", "{\"n\":2}");
        assertThat(first.version()).isEqualTo(1);
        same(second, first.json());
        assertThat(second.version()).isEqualTo(1);
    }

    @Test
    void agreesOnOneAmongManyInsertingTogether() throws Exception {
        var standing = Together.call(12,
                i -> documents().insertIfAbsent(tenant, COLLECTION, "a", "{\"n\":" + i + "}").json());
        assertThat(standing.stream().map(JsonObjects::parse).distinct()).hasSize(1);
    }

    @Test
    void putsReplaceAndCountVersions() {
        documents().put(tenant, COLLECTION, "a", "{\"n\":1}");
        assertThat(documents().put(tenant, COLLECTION, "a", "{\"n\":2}").version()).isEqualTo(2);
        same(documents().find(tenant, COLLECTION, "a").orElseThrow(), "{\"n\":2}");
    }

    @Test
    void putsManyOrNone() {
        documents().put(tenant, COLLECTION, "b", "{\"n\":0}");
        documents().putAll(tenant, COLLECTION, Map.of("a", "{\"of\":\"x\"}", "b", "{\"of\":\"x\"}"));
        documents().putAll(tenant, COLLECTION, Map.of());
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 9)).extracting(Document::version).containsExactly(1L, 2L);
        refused(REQUEST_INVALID, () -> documents().putAll(tenant, COLLECTION, Map.of("c", "{}", "d", "[]", "e", "{}")));
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).hasSize(2);
    }

    @Test
    void replacesOnlyTheExpectedVersion() {
        documents().put(tenant, COLLECTION, "a", "{\"n\":1}");
        assertThat(documents().replace(tenant, COLLECTION, "a", "{\"n\":2}", 1).version()).isEqualTo(2);
        refused(VERSION_CONFLICT, () -> documents().replace(tenant, COLLECTION, "a", "{\"n\":3}", 1));
        refused(VERSION_CONFLICT, () -> documents().replace(tenant, COLLECTION, "gone", "{}", 1));
        same(documents().find(tenant, COLLECTION, "a").orElseThrow(), "{\"n\":2}");
    }

    @Test
    void losesNoConcurrentReplacement() throws Exception {
        documents().put(tenant, COLLECTION, "a", "{}");
        var winners = Together.call(8, i -> replaced("{\"n\":" + i + "}"));
        assertThat(winners).containsOnlyOnce(true);
    }

    @Test
    void listsByEqualityInPagesById() {
        for (var id : new String[] {"b", "a", "D", "c", "é"}) {
            documents().put(tenant, COLLECTION, id, "{\"of\":\"x\",\"kind\":\"k\",\"n\":1}");
        }
        documents().put(tenant, COLLECTION, "other", "{\"of\":\"y\",\"kind\":\"k\"}");
        documents().put(tenant, COLLECTION, "nested", "{\"in\":{\"of\":\"x\"},\"kind\":\"k\"}");
        var equal = Map.of("of", "x", "kind", "k");
        assertThat(documents().list(tenant, COLLECTION, equal, null, 3)).extracting(Document::id).containsExactly("D", "a", "b");
        assertThat(documents().list(tenant, COLLECTION, equal, "b", 9)).extracting(Document::id).containsExactly("c", "é");
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 99)).hasSize(7);
        assertThat(documents().list(tenant, COLLECTION, Map.of("n", "1"), null, 9)).isEmpty();
    }

    @Test
    void listsByWhatTheDocumentSaysNow() {
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}");
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"y\"}");
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 9)).isEmpty();
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "y"), null, 9)).hasSize(1);
    }

    @Test
    void deletesByIdAndByField() {
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}");
        documents().put(tenant, COLLECTION, "b", "{\"of\":\"x\"}");
        documents().put(tenant, COLLECTION, "c", "{\"of\":\"y\"}");
        assertThat(documents().delete(tenant, COLLECTION, "a")).isTrue();
        assertThat(documents().delete(tenant, COLLECTION, "a")).isFalse();
        assertThat(documents().deleteWhere(tenant, COLLECTION, Map.of("of", "x"))).isEqualTo(1);
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).extracting(Document::id).containsExactly("c");
        assertThat(documents().insertIfAbsent(tenant, COLLECTION, "a", "{}").version()).isEqualTo(1);
    }

    @Test
    void keepsTenantsAndCollectionsApart() {
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}");
        var stranger = Fresh.tenant();
        assertThat(documents().find(stranger, COLLECTION, "a")).isEmpty();
        assertThat(documents().list(stranger, COLLECTION, Map.of("of", "x"), null, 9)).isEmpty();
        assertThat(documents().delete(stranger, COLLECTION, "a")).isFalse();
        assertThat(documents().deleteWhere(stranger, COLLECTION, Map.of())).isZero();
        assertThat(documents().find(tenant, "others", "a")).isEmpty();
        assertThat(documents().find(tenant, COLLECTION, "a")).isPresent();
    }

    @Test
    void keepsUnusualIdsAndTexts() {
        var id = "ü/'\";--%_ 漢字 🙂";
        var json = "{\"text\":\"it's 🙂 \\\\ \\\"q\\\" \\n ${x} ?\",\"big\":12345678901234567890.5,\"no\":null}";
        same(documents().put(tenant, COLLECTION, id, json), json);
        same(documents().find(tenant, COLLECTION, id).orElseThrow(), json);
        documents().put(tenant, COLLECTION, "long", "{\"of\":\"" + "x".repeat(9000) + "\"}");
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x".repeat(9000)), null, 2)).hasSize(1);
    }

    @Test
    void refusesWhatItCannotKeep() {
        for (var json : new String[] {"", "[]", "1", "{", "{} x", "null", "{\"a\":\"\\u0000\"}"}) {
            refused(REQUEST_INVALID, () -> documents().put(tenant, COLLECTION, "a", json));
        }
        for (var name : new String[] {"", "Notes", "a/b", "../x", "a;drop", "n".repeat(64)}) {
            refused(REQUEST_INVALID, () -> documents().put(tenant, name, "a", "{}"));
        }
        for (var id : new String[] {"", "a\u0000", "a\n", "i".repeat(513)}) {
            refused(REQUEST_INVALID, () -> documents().put(tenant, COLLECTION, id, "{}"));
        }
        refused(REQUEST_INVALID, () -> documents().find("", COLLECTION, "a"));
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).isEmpty();
    }

    private boolean replaced(String json) {
        try {
            documents().replace(tenant, COLLECTION, "a", json, 1);
            return true;
        } catch (EdrsException e) {
            assertThat(e.code()).isEqualTo(VERSION_CONFLICT);
            return false;
        }
    }

    private static void same(Document document, String json) {
        assertThat(JsonObjects.parse(document.json())).isEqualTo(JsonObjects.parse(json));
    }
}
