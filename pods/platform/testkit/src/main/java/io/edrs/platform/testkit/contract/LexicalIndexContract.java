package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.LexicalIndex.Entry;
import io.edrs.platform.store.LexicalIndex.Field;
import io.edrs.platform.store.LexicalIndex.Match;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link LexicalIndex} promises. */
@ExtendWith(ServerRows.class)
public abstract class LexicalIndexContract {

    private static final String COLLECTION = "passages";
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract LexicalIndex index();

    @Test
    void findsByWordInAnyForm() {
        add("a", "The engines were running quietly");
        add("b", "A garden in spring");
        assertThat(found("engine run")).containsExactly("a");
        assertThat(found("GARDENS")).containsExactly("b");
        assertThat(found("submarine")).isEmpty();
    }

    @Test
    void findsNumbersAndCodes() {
        add("a", "Error E-4042 was raised on 2026-03-01 by pump KX7-19B");
        add("b", "Error E-5000 in section 4.2.1");
        assertThat(found("E-4042")).startsWith("a");
        assertThat(found("KX7-19B")).containsExactly("a");
        assertThat(found("4.2.1")).startsWith("b");
    }

    @Test
    void ranksTheRarerAndTheDenserHigher() {
        add("rare", "the walrus and the pump");
        IntStream.range(0, 8).forEach(i -> add("common" + i, "the pump and the valve number " + i));
        assertThat(found("walrus pump")).startsWith("rare");
        var scores = index().search(tenant, COLLECTION, "walrus pump", 9, Map.of()).stream().map(Match::score).toList();
        assertThat(scores).hasSize(9).isSortedAccordingTo((x, y) -> Double.compare(y, x)).allMatch(s -> s > 0);
        assertThat(index().search(tenant, COLLECTION, "pump", 3, Map.of())).hasSize(3);
    }

    @Test
    void listsTheIdsOfWhatHasTheMetadata() {
        IntStream.range(0, 5).forEach(i -> index().upsert(tenant, COLLECTION, List.of(
                new Entry("e" + i, List.of(new Field("text", "pump " + i, 1)), Map.of("thread", i < 3 ? "one" : "two")))));
        index().delete(tenant, COLLECTION, List.of("e1"));
        assertThat(index().ids(tenant, COLLECTION, Map.of("thread", "one"), 2)).containsExactlyInAnyOrder("e0", "e2");
        assertThat(index().ids(tenant, COLLECTION, Map.of("thread", "one"), 1)).isEmpty();
        assertThat(index().ids(tenant, COLLECTION, Map.of("thread", "three"), 9)).isEmpty();
        assertThat(index().ids(Fresh.tenant(), COLLECTION, Map.of("thread", "one"), 9)).isEmpty();
    }

    @Test
    void weighsFieldsByTheirBoost() {
        index().upsert(tenant, COLLECTION, List.of(
                new Entry("title", List.of(new Field("title", "pump", 4), new Field("body", "about the valve", 1)), Map.of()),
                new Entry("body", List.of(new Field("title", "valve", 4), new Field("body", "about the pump", 1)), Map.of())));
        assertThat(found("pump")).containsExactly("title", "body");
    }

    @Test
    void erasesATenantAndNoOther() {
        add("a", "apples");
        var other = Fresh.tenant();
        index().upsert(other, COLLECTION, List.of(new Entry("a", List.of(new Field("body", "apples", 1)), Map.of())));
        if (index().erase(tenant)) {
            assertThat(found("apples")).isEmpty();
            assertThat(index().committedUpTo(tenant, COLLECTION)).isEmpty();
        }
        assertThat(index().search(other, COLLECTION, "apples", 9, Map.of())).hasSize(1);
        add("b", "apples");
        assertThat(found("apples")).contains("b");
    }

    @Test
    void replacesById() {
        add("a", "apples");
        add("a", "pears");
        assertThat(found("apples")).isEmpty();
        assertThat(found("pears")).containsExactly("a");
    }

    @Test
    void filtersByMetadata() {
        index().upsert(tenant, COLLECTION, List.of(entry("a", "pump", Map.of("lang", "en", "of", "x")),
                entry("b", "pump", Map.of("lang", "en", "of", "y/ü z"))));
        assertThat(ids("pump", Map.of("lang", "en", "of", "y/ü z"))).containsExactly("b");
        assertThat(ids("pump", Map.of("lang", "de"))).isEmpty();
        index().deleteWhere(tenant, COLLECTION, Map.of("of", "x"));
        assertThat(found("pump")).containsExactly("b");
    }

    @Test
    void deletesById() {
        add("a", "pump");
        add("b", "pump");
        index().delete(tenant, COLLECTION, List.of("a", "unknown"));
        assertThat(found("pump")).containsExactly("b");
    }

    @Test
    void takesAnyTextAsAQuery() {
        add("a", "pump");
        for (var query : new String[] {"", " ", "(", "\"", "a AND OR NOT", "*", "field:x", "~^[]{}", "\u0000", "🙂", "the", "x".repeat(100_000),
                "w ".repeat(5_000), String.join(" ", IntStream.range(0, 5_000).mapToObj(i -> "w" + i).toList())}) {
            assertThatCode(() -> found(query)).doesNotThrowAnyException();
        }
        assertThat(found("pump AND (")).containsExactly("a");
        assertThat(index().search(tenant, COLLECTION, "pump", 0, Map.of())).isEmpty();
    }

    @Test
    void remembersHowFarItHasSeen() {
        assertThat(index().committedUpTo(tenant, COLLECTION)).isEmpty();
        add("a", "pump");
        assertThat(index().committedUpTo(tenant, COLLECTION)).isEmpty();
        var moment = Instant.parse("2026-03-01T12:00:00.123456Z");
        index().commit(tenant, COLLECTION, moment);
        assertThat(index().committedUpTo(tenant, COLLECTION)).hasValue(moment);
        index().commit(tenant, COLLECTION, moment.plusSeconds(1));
        assertThat(index().committedUpTo(tenant, COLLECTION)).hasValue(moment.plusSeconds(1));
    }

    @Test
    void keepsTenantsAndCollectionsApart() {
        add("a", "pump");
        var stranger = Fresh.tenant();
        assertThat(index().search(stranger, COLLECTION, "pump", 9, Map.of())).isEmpty();
        index().deleteWhere(stranger, COLLECTION, Map.of());
        assertThat(index().search(tenant, "others", "pump", 9, Map.of())).isEmpty();
        assertThat(found("pump")).containsExactly("a");
    }

    @Test
    void refusesHostileNames() {
        for (var name : new String[] {"", "..", "../" + COLLECTION, "/tmp", "a/b", "A"}) {
            refused(REQUEST_INVALID, () -> index().upsert(tenant, name, List.of(entry("a", "x", Map.of()))));
            refused(REQUEST_INVALID, () -> index().search(tenant, name, "x", 1, Map.of()));
            refused(REQUEST_INVALID, () -> index().search(name, COLLECTION, "x", 1, Map.of()));
        }
    }

    @Test
    void servesWritersAndReadersTogether() throws Exception {
        Together.call(8, i -> {
            add("id" + i, "pump number" + i);
            return found("number" + i).contains("id" + i);
        }).forEach(seen -> assertThat(seen).isTrue());
        assertThat(found("pump")).hasSize(8);
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        for (var id : new String[] {"a", "b/c", "unknown to strangers"}) {
            index().upsert(owner, COLLECTION, List.of(new Entry(id, List.of(new Field("body", "walrus", 1)), Map.of("of", "x"))));
        }
        index().commit(owner, COLLECTION, Instant.parse("2031-07-07T07:07:07Z"));
        TenantProbes.of(LexicalIndex.class, index()).with("collection", COLLECTION, "others", "passages.a").with("query", "walrus", "")
                .with("entries", List.of(new Entry("a", List.of(new Field("body", "walrus", 1)), Map.of("of", "x")))).with("k", 9).with("most", 9)
                .with("filter", Map.of(), Map.of("of", "x"), Map.of("tenant", owner)).with("ids", List.of("a"), List.of("b/c", "d"))
                .with("sourceSeenUpTo", Instant.EPOCH).secret("unknown to strangers").secret("2031-07-07")
                .run(owner, () -> List.of(index().search(owner, COLLECTION, "walrus", 9, Map.of()), index().committedUpTo(owner, COLLECTION)));
    }

    private void add(String id, String text) {
        index().upsert(tenant, COLLECTION, List.of(entry(id, text, Map.of())));
    }

    private List<String> found(String query) {
        return ids(query, Map.of());
    }

    private List<String> ids(String query, Map<String, String> filter) {
        return index().search(tenant, COLLECTION, query, 9, filter).stream().map(Match::id).toList();
    }

    private static Entry entry(String id, String text, Map<String, String> metadata) {
        return new Entry(id, List.of(new Field("body", text, 1)), metadata);
    }
}
