package io.edrs.platform.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.TimeSeries.Point;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.testkit.contract.Fresh;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CopiedStoreTest {

    private static final Instant NOW = Instant.now();
    private static final String ODD = "tab\\tline\\nback\\\\slash \\\\N \\\\. é 漢 \\u001f";
    private static PostgresDatabase full;

    /** What a copy wrote. */
    private record Written(Contents contents, Map<String, byte[]> rows) {

        Map<String, List<String>> sorted() {
            var sorted = new TreeMap<String, List<String>>();
            rows.forEach((name, bytes) -> sorted.put(name, new String(bytes, StandardCharsets.UTF_8).lines().sorted().toList()));
            return sorted;
        }
    }

    @BeforeAll
    static void fill() {
        full = new PostgresDatabase(TestDatabase.empty("copied_from"));
        full.migrate(List.of("test.notes"));
        for (var tenant : List.of("one", "two")) {
            put(tenant, 20);
        }
    }

    @AfterAll
    static void close() {
        full.close();
    }

    private static void put(String tenant, int count) {
        var documents = new PostgresDocumentStore(full);
        var journal = new PostgresJournal(full);
        for (var i = 0; i < count; i++) {
            documents.put(tenant, "notes", "d" + i, "{\"n\":" + i + ",\"odd\":\"" + ODD + "\"}");
            journal.append(tenant, "turns", List.of(new Entry("s", Fresh.id(), NOW, "{\"odd\":\"" + ODD + "\"}", i % 2 == 0 ? null : NOW.plusSeconds(999_999))));
            new PostgresTimeSeries(full).append(tenant, "items", List.of(new Point(Fresh.id(), NOW.minus(Duration.ofDays(i)), i, Map.of("k", "v" + i % 3), null)));
            full.inTenant(tenant, Result.rows(row -> ""), List.of("insert into test_notes.note (text) values (?) on conflict do nothing returning ''"), "t\t\n\\N" + i);
        }
        documents.delete(tenant, "notes", "d3");
        new PostgresCounters(full).add(tenant, "calls", "k", 7, Duration.ofHours(1));
    }

    private static Written written(PostgresDatabase database, Runnable meanwhile) {
        try (var copy = database.copy()) {
            copy.fix();
            meanwhile.run();
            var contents = copy.contents();
            var rows = new HashMap<String, byte[]>();
            contents.tables().forEach(table -> {
                var out = new ByteArrayOutputStream();
                copy.write(table, out);
                rows.put(table.toString(), out.toByteArray());
            });
            return new Written(contents, rows);
        }
    }

    private static void load(PostgresDatabase database, Written written) {
        database.load(written.contents(), table -> new ByteArrayInputStream(written.rows().get(table.toString())));
    }

    @Test
    void everyRowOfOneMomentIsThereAgain() {
        var written = written(full, () -> put("three", 5));

        assertThat(written.rows()).containsKeys("edrs.documents", "edrs.journal", "edrs.points", "edrs.counters", "edrs.leases", "test_notes.note");
        assertThat(written.sorted().get("edrs.journal")).hasSize(40).noneMatch(row -> row.contains("three"));
        try (var empty = PostgresDatabase.atFirstUse(TestDatabase.empty("copied_to"), Tenancy.SHARED)) {
            load(empty, written);

            var again = written(empty, () -> { });
            assertThat(again.sorted()).isEqualTo(written.sorted());
            assertThat(again.contents().parts()).containsAll(written.contents().parts()).hasSizeGreaterThan(2);
            goesOn(empty);
        }
    }

    /** Tenants are apart, positions and triggers go on where they were. */
    private static void goesOn(PostgresDatabase restored) {
        var documents = new PostgresDocumentStore(restored);
        assertThat(documents.find("one", "notes", "d1").map(DocumentStore.Document::json)).isEqualTo(new PostgresDocumentStore(full).find("one", "notes", "d1").map(DocumentStore.Document::json));
        assertThat(documents.find("four", "notes", "d1")).isEmpty();
        assertThat(restored.outsideTenants(Result.number(), "select count(*) from edrs.documents")).isZero();
        assertThat(restored.outsideTenants(Result.number(), "select count(*) from test_notes.note")).isZero();
        assertThat(restored.outsideTenants(Result.number(), "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where n.nspname in ('edrs', 'test_notes') and relrowsecurity and not relforcerowsecurity")).isZero();
        var journal = new PostgresJournal(restored);
        var last = journal.storedSince("one", "turns", Instant.EPOCH, 0, 999).getLast().position();
        journal.append("one", "turns", List.of(new Entry("s", Fresh.id(), NOW, "{}", null)));
        assertThat(journal.storedSince("one", "turns", Instant.EPOCH, last, 9)).hasSize(1);
        assertThat(documents.put("one", "notes", "d1", "{}").version()).isEqualTo(2);
        assertThat(new PostgresCounters(restored).read("one", "calls", "k")).isEqualTo(7);
        restored.inTenant("one", Result.rows(row -> ""), List.of("insert into test_notes.note (text) values ('new') returning ''"));
        assertThat(restored.pending(List.of("test.notes"))).isEmpty();
    }

    @Test
    void aDatabaseWithAnythingInItIsRefusedAndUntouched() {
        var written = written(full, () -> { });
        var before = written(full, () -> { }).sorted();

        assertThatThrownBy(() -> load(full, written)).hasMessageContaining("copied_from is not empty (there is edrs.").hasMessageNotContaining("\n");
        assertThat(written(full, () -> { }).sorted()).isEqualTo(before);
    }

    @Test
    void whatFailsHalfwayLeavesItEmpty() {
        var written = written(full, () -> { });
        try (var empty = PostgresDatabase.atFirstUse(TestDatabase.empty("copied_half"), Tenancy.SHARED)) {
            assertThatThrownBy(() -> empty.load(written.contents(), table -> table.name().equals("note") ? new Broken()
                    : new ByteArrayInputStream(written.rows().get(table.toString())))).hasMessageContaining("test_notes.note");

            load(empty, written);
            assertThat(written(empty, () -> { }).sorted()).isEqualTo(written.sorted());
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }
    }
}
