package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.FEATURE_UNSUPPORTED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.kernel.error.KernelError.VERSION_CONFLICT;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Change;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.platform.store.DocumentStore.Feature;
import io.edrs.platform.store.JsonObjects;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link DocumentStore} promises. */
@ExtendWith(ServerRows.class)
public abstract class DocumentStoreContract extends EndingDocuments {

    private static final String COLLECTION = "notes";
    private final String tenant = Fresh.tenant();

    /** The longest body it keeps, in bytes of UTF-8; less than everybody's only where it must add to it. */
    protected int longestBody() {
        return JsonObjects.LONGEST;
    }

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
        documents().putAll(tenant, COLLECTION, Map.of());
        documents().putAll(tenant, COLLECTION, Map.of("b", "{\"of\":\"y\"}"));
        var both = Map.of("a", "{\"of\":\"x\"}", "b", "{\"of\":\"x\"}");
        if (!documents().features().contains(Feature.TRANSACTIONS)) {
            refused(FEATURE_UNSUPPORTED, () -> documents().putAll(tenant, COLLECTION, both));
            assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).extracting(Document::version).containsExactly(2L);
            return;
        }
        documents().putAll(tenant, COLLECTION, both);
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 9)).extracting(Document::version).containsExactly(1L, 3L);
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
    void loadsDocumentsWithTheirVersions() {
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}");
        documents().put(tenant, COLLECTION, "b", "{\"of\":\"x\"}");
        documents().put(tenant, COLLECTION, "b", "{\"of\":\"x\"}");
        documents().load(tenant, COLLECTION, List.of(new Document("a", 7, "{\"of\":\"y\"}"), new Document("b", 1, "{\"of\":\"y\"}"),
                new Document("c", 3, "{\"of\":\"y\"}")));
        documents().load(tenant, COLLECTION, List.of());
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "y"), null, 9)).extracting(Document::version).containsExactly(7L, 1L, 3L);
        assertThat(documents().replace(tenant, COLLECTION, "a", "{\"of\":\"y\"}", 7).version()).isEqualTo(8);
        refused(REQUEST_INVALID, () -> documents().load(tenant, COLLECTION, List.of(new Document("d", 1, "{}"), new Document("e", 0, "{}"))));
        refused(REQUEST_INVALID, () -> documents().load(tenant, COLLECTION, List.of(new Document("d", 1, "{}"), new Document("e", 1, "[]"))));
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).hasSize(3);
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

    @Test
    void keepsEveryJsonAsItIs() {
        for (var json : new String[] {
            "{}", "{\"\":1}", "{\"$set\":{\"$inc\":1},\"a.b\":{\"c.d\":[]},\".\":null,\"$\":true}", "{\"_id\":1,\"id\":2,\"tenant\":\"x\",\"version\":9}",
            "{\"n\":[0,-1,9223372036854775807,-9223372036854775808,9223372036854775808," + "9".repeat(400) + "]}",
            "{\"n\":[0.1,1.5,1e3,1E-7,0.30000000000000004,12345678901234567890.123456789,1e300]}",
            "{\"a\":[null,[],{},[[[]]],\"\",false]}", "{\"deep\":" + "[".repeat(300) + "]".repeat(300) + "}",
            "{\"type\":{\"$numberLong\":\"1\"},\"when\":{\"$date\":0},\"oid\":{\"$oid\":\"5\"}}"}) {
            same(documents().put(tenant, COLLECTION, "a", json), json);
            same(documents().find(tenant, COLLECTION, "a").orElseThrow(), json);
        }
    }

    @Test
    void keepsTheLongestBody() {
        var longest = "{\"text\":\"" + "é".repeat(longestBody() / 2 - 64) + "\",\"of\":\"x\"}";
        documents().put(tenant, COLLECTION, "a", longest);
        assertThat(JsonObjects.parse(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 2).getFirst().json())
                .equals(JsonObjects.parse(longest))).isTrue();
        refused(REQUEST_INVALID, () -> documents().put(tenant, COLLECTION, "b", longest + " ".repeat(200)));
        assertThat(documents().find(tenant, COLLECTION, "b")).isEmpty();
    }

    @Test
    void refusesHalvesOfCharactersAndLongIds() {
        for (var id : new String[] {"i".repeat(10 * 1024), "\ud800", "a\udc00"}) {
            refused(REQUEST_INVALID, () -> documents().put(tenant, COLLECTION, id, "{}"));
            refused(REQUEST_INVALID, () -> documents().find(tenant, COLLECTION, id));
        }
        refused(REQUEST_INVALID, () -> documents().put(tenant, COLLECTION, "a", "{\"a\":\"\\ud800\"}"));
        assertThat(documents().put(tenant, COLLECTION, "字".repeat(512), "{}").version()).isEqualTo(1);
    }

    @Test
    protected void listsIdsInTheOrderOfTheirBytes() {
        var ids = new String[] {"!", "0", "A", "Z", "a", "a/b", "a0", "~", "é", "字", "\uffee", "🙂"};
        for (var id : ids) {
            documents().put(tenant, COLLECTION, id, "{}");
        }
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 99)).extracting(Document::id).containsExactly(ids);
        assertThat(documents().list(tenant, COLLECTION, Map.of(), "字", 99)).extracting(Document::id).containsExactly("\uffee", "🙂");
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 0)).isEmpty();
    }

    @Test
    void showsAStrangerNothingByAnyName() {
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}");
        for (var stranger : new String[] {tenant + "-", tenant + "_" + COLLECTION, tenant.replace('-', '_')}) {
            assertThat(documents().list(stranger, COLLECTION, Map.of(), null, 9)).isEmpty();
            assertThat(documents().find(stranger, COLLECTION, "a")).isEmpty();
            refused(VERSION_CONFLICT, () -> documents().replace(stranger, COLLECTION, "a", "{}", 1));
            assertThat(documents().deleteWhere(stranger, COLLECTION, Map.of("of", "x"))).isZero();
            documents().put(stranger, COLLECTION, "a", "{\"of\":\"y\"}");
            assertThat(documents().deleteWhere(stranger, COLLECTION, Map.of())).isEqualTo(1);
        }
        for (var value : new String[] {"%", "{\"$ne\":1}", "x' or '1'='1", "X"}) {
            assertThat(documents().list(tenant, COLLECTION, Map.of("of", value), null, 9)).isEmpty();
        }
        assertThat(documents().list(tenant, COLLECTION, Map.of("$where", "x"), null, 9)).isEmpty();
        assertThat(documents().find(tenant, COLLECTION, "a").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void tellsWhatChangedInItsOrder() {
        if (!documents().features().contains(Feature.CHANGES)) {
            refused(FEATURE_UNSUPPORTED, () -> documents().changesSince(tenant, COLLECTION, null, 9));
            return;
        }
        documents().put(tenant, COLLECTION, "before", "{}");
        var start = documents().changesSince(tenant, COLLECTION, null, 9);
        assertThat(start.changes()).isEmpty();
        documents().put(tenant, COLLECTION, "a", "{}");
        documents().insertIfAbsent(tenant, COLLECTION, "b", "{}");
        documents().insertIfAbsent(tenant, COLLECTION, "b", "{\"n\":1}");
        documents().replace(tenant, COLLECTION, "before", "{\"n\":2}", 1);
        documents().put(tenant, "others", "z", "{}");
        documents().put(Fresh.tenant(), COLLECTION, "z", "{}");
        var first = documents().changesSince(tenant, COLLECTION, start.position(), 2);
        assertThat(first.changes()).extracting(Change::id).containsExactly("a", "b");
        documents().deleteWhere(tenant, COLLECTION, Map.of());
        var rest = documents().changesSince(tenant, COLLECTION, first.position(), 99);
        assertThat(rest.changes()).extracting(Change::id).contains("before", "a", "b");
        assertThat(rest.changes().getLast().document()).isNull();
        assertThat(documents().changesSince(tenant, COLLECTION, rest.position(), 9).changes()).isEmpty();
    }

    @Test
    void missesNoChangeWhileManyWrite() throws Exception {
        if (!documents().features().contains(Feature.CHANGES)) {
            return;
        }
        var start = documents().changesSince(tenant, COLLECTION, null, 9).position();
        var seen = new HashSet<String>();
        Together.call(5, who -> {
            for (var i = 0; i < 20 && who < 4; i++) {
                documents().put(tenant, COLLECTION, who + "-" + i, "{}");
            }
            return who < 4 ? "" : followed(seen, start, 80);
        });
        assertThat(seen).hasSize(80);
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        var start = documents().features().contains(Feature.CHANGES) ? documents().changesSince(owner, COLLECTION, null, 9).position() : "0";
        for (var id : new String[] {"a", "b/c", "unknown to strangers"}) {
            documents().put(owner, COLLECTION, id, "{\"of\":\"x\",\"text\":\"whisper\"}");
            documents().put(owner, "others", id, "{\"of\":\"x\",\"text\":\"whisper\"}");
        }
        TenantProbes.of(DocumentStore.class, documents()).with("collection", COLLECTION, "others", "notes.a").with("id", "a", "b/c")
                .with("json", "{\"of\":\"theirs\"}").with("jsonById", Map.of("a", "{}"), Map.of("b/c", "{}", "d", "{}")).with("expectedVersion", 1L, 0L)
                .with("equalTo", Map.of(), Map.of("of", "x"), Map.of("tenant", owner)).with("afterId", null, "a", "A").with("limit", 99)
                .with("documents", List.of(new Document("a", 7, "{}")), List.of(new Document("b/c", 1, "{}"), new Document("d", 1, "{}")))
                .with("position", null, start).with("expiresAt", null, Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z")).secret("whisper").secret("unknown to strangers")
                .run(owner, () -> Stream.of(COLLECTION, "others").map(name -> documents().list(owner, name, Map.of(), null, 99)).toList());
    }

    private String followed(Set<String> seen, String start, int expected) {
        var position = start;
        for (var reads = 0; seen.size() < expected && reads < 100_000; reads++) {
            var changes = documents().changesSince(tenant, COLLECTION, position, 7);
            changes.changes().forEach(change -> seen.add(change.id()));
            position = changes.position();
        }
        return position;
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
        var read = JsonObjects.parse(document.json());
        assertThat(read.equals(DocumentStoreContract::compare, JsonObjects.parse(json))).as(() -> read + " is " + json).isTrue();
    }

    /** 1e3 is 1000: JSON knows one kind of number. */
    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;
    }
}
