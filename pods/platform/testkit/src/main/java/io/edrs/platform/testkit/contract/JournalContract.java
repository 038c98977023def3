package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Journal.Stored;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Journal} promises. */
@ExtendWith(ServerRows.class)
public abstract class JournalContract {

    private static final String JOURNAL = "turns";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract Journal journal();

    /** The longest body it keeps, in bytes of UTF-8; less than everybody's only where it must add to it. */
    protected int longestBody() {
        return JsonObjects.LONGEST;
    }

    @Test
    void readsAStreamNewestFirst() {
        append(entry("s", 1), entry("s", 3), entry("s", 2), entry("other", 9));
        assertThat(seconds(journal().latest(tenant, JOURNAL, "s", null, 2))).containsExactly(3L, 2L);
        assertThat(seconds(journal().latest(tenant, JOURNAL, "s", NOON.plusSeconds(3), 9))).containsExactly(2L, 1L);
    }

    @Test
    void returnsWhatWasAppended() {
        var whole = new Entry("s", Fresh.id(), NOON, "{\"text\":\"it's 🙂\"}", NOON.plusSeconds(60));
        append(whole);
        var read = journal().latest(tenant, JOURNAL, "s", null, 1).getFirst();
        assertThat(JsonObjects.parse(read.json())).isEqualTo(JsonObjects.parse(whole.json()));
        assertThat(read).usingRecursiveComparison().ignoringFields("json").isEqualTo(whole);
    }

    @Test
    void leavesAnIdThatIsThereAsItIs() {
        var id = Fresh.id();
        append(new Entry("s", id, NOON, "{\"n\":1}", null));
        append(new Entry("s", id, NOON, "{\"n\":2}", null), entry("s", 5));
        var all = journal().latest(tenant, JOURNAL, "s", null, 9);
        assertThat(all).hasSize(2);
        assertThat(JsonObjects.parse(all.getLast().json()).get("n").intValue()).isEqualTo(1);
    }

    @Test
    void pagesThroughAllStreamsInTheOrderTheyWereStored() {
        append(entry("b", 5), entry("a", 4));
        append(entry("c", 3));
        var first = journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 2);
        var rest = journal().storedSince(tenant, JOURNAL, Instant.EPOCH, first.getLast().position(), 9);
        assertThat(first).extracting(s -> s.entry().stream()).containsExactly("b", "a");
        assertThat(rest).extracting(s -> s.entry().stream()).containsExactly("c");
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.parse("2999-01-01T00:00:00Z"), 0, 9)).isEmpty();
    }

    @Test
    void showsNoEntryBehindAReaderThatFollows() throws Exception {
        var writers = 6;
        var each = 15;
        var seen = new ArrayList<Stored>();
        Together.call(writers + 1, who -> {
            if (who < writers) {
                IntStream.range(0, each).forEach(i -> append(entry("s" + who, i)));
            } else {
                follow(seen, writers * each, 7);
            }
            return who;
        });
        assertThat(new HashSet<>(seen.stream().map(s -> s.entry().id()).toList())).hasSize(writers * each);
    }

    @Test
    void deletesAStreamOrAll() {
        append(entry("a", 1), entry("a", 2), entry("b", 3), entry("c", 4));
        assertThat(journal().delete(tenant, JOURNAL, "a")).isEqualTo(2);
        assertThat(journal().latest(tenant, JOURNAL, "a", null, 9)).isEmpty();
        assertThat(journal().delete(tenant, JOURNAL, null)).isEqualTo(2);
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).isEmpty();
    }

    @Test
    void removesSingleEntriesForGood() {
        var gone = entry("a", 2);
        append(entry("a", 1), gone, entry("a", 3), entry("b", 4));
        assertThat(journal().remove(tenant, JOURNAL, "b", Set.of(gone.id()))).isZero();
        assertThat(journal().remove(Fresh.tenant(), JOURNAL, "a", Set.of(gone.id()))).isZero();
        assertThat(journal().remove(tenant, JOURNAL, "a", Set.of())).isZero();
        assertThat(journal().remove(tenant, JOURNAL, "a", Set.of(gone.id(), Fresh.id()))).isEqualTo(1);
        assertThat(journal().remove(tenant, JOURNAL, "a", Set.of(gone.id()))).isZero();
        assertThat(seconds(journal().latest(tenant, JOURNAL, "a", null, 9))).containsExactly(3L, 1L);
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).hasSize(3);
    }

    @Test
    void expiresWhatHasPassed() {
        append(expiring(1, NOON.plusSeconds(10)), expiring(2, NOON.plusSeconds(20)), entry("s", 3));
        assertThat(journal().expire(NOON.plusSeconds(15))).isPositive();
        assertThat(seconds(journal().latest(tenant, JOURNAL, "s", null, 9))).containsExactly(3L, 2L);
    }

    @Test
    void keepsTenantsAndJournalsApart() {
        append(entry("s", 1));
        var stranger = Fresh.tenant();
        assertThat(journal().latest(stranger, JOURNAL, "s", null, 9)).isEmpty();
        assertThat(journal().storedSince(stranger, JOURNAL, Instant.EPOCH, 0, 9)).isEmpty();
        assertThat(journal().delete(stranger, JOURNAL, null)).isZero();
        assertThat(journal().latest(tenant, "others", "s", null, 9)).isEmpty();
        assertThat(journal().latest(tenant, JOURNAL, "s", null, 9)).hasSize(1);
    }

    @Test
    void refusesWhatItCannotKeep() {
        refused(REQUEST_INVALID, () -> append(new Entry("", Fresh.id(), NOON, "{}", null)));
        refused(REQUEST_INVALID, () -> append(entry("s", 1), new Entry("s", Fresh.id(), NOON, "[]", null)));
        refused(REQUEST_INVALID, () -> journal().append(tenant, "../x", List.of(entry("s", 1))));
        refused(REQUEST_INVALID, () -> journal().append("", JOURNAL, List.of(entry("s", 1))));
        assertThat(journal().latest(tenant, JOURNAL, "s", null, 9)).isEmpty();
        append();
    }

    @Test
    void keepsTheFirstOfManyAppendingOneIdTogether() throws Exception {
        var id = Fresh.id();
        var seen = Together.call(6, i -> {
            append(new Entry("s", id, NOON, "{\"n\":" + i + "}", null));
            return JsonObjects.parse(journal().latest(tenant, JOURNAL, "s", null, 9).getFirst().json());
        });
        assertThat(seen.stream().distinct()).hasSize(1);
        assertThat(journal().latest(tenant, JOURNAL, "s", null, 9)).hasSize(1);
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).hasSize(1);
    }

    @Test
    void completesAListThatWasAppendedInPart() {
        var all = IntStream.range(0, 5).mapToObj(i -> entry(i % 2 == 0 ? "a" : "b", i)).toList();
        append(all.get(3), all.get(0));
        journal().append(tenant, JOURNAL, all);
        journal().append(tenant, JOURNAL, all);
        assertThat(seconds(journal().latest(tenant, JOURNAL, "a", null, 9))).containsExactly(4L, 2L, 0L);
        assertThat(seconds(journal().latest(tenant, JOURNAL, "b", null, 9))).containsExactly(3L, 1L);
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).hasSize(5);
    }

    @Test
    void takesBackWhatWasDeleted() {
        var again = entry("s", 1);
        append(again);
        journal().delete(tenant, JOURNAL, "s");
        append(again, entry("s", 2));
        assertThat(seconds(journal().latest(tenant, JOURNAL, "s", null, 9))).containsExactly(2L, 1L);
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).hasSize(2);
    }

    @Test
    void pagesThroughALongStream() {
        var many = 4_500;
        var step = 600;
        journal().append(tenant, JOURNAL, IntStream.range(0, many).mapToObj(i -> entry("s", i * step)).toList());
        var read = new ArrayList<Long>();
        for (var page = journal().latest(tenant, JOURNAL, "s", null, 700); !page.isEmpty();) {
            read.addAll(seconds(page));
            page = journal().latest(tenant, JOURNAL, "s", page.getLast().at(), 700);
        }
        assertThat(read).isEqualTo(IntStream.range(0, many).mapToObj(i -> (long) (many - 1 - i) * step).toList());
        var seen = new ArrayList<Stored>();
        follow(seen, many, 700);
        assertThat(seconds(seen.stream().map(Stored::entry).toList())).isEqualTo(read.reversed());
        assertThat(journal().delete(tenant, JOURNAL, "s")).isEqualTo(many);
    }

    @Test
    void takesEntriesOfAClockThatWentBack() {
        append(entry("s", 30));
        append(entry("s", 10));
        append(entry("s", 20), entry("s", -5));
        assertThat(seconds(journal().latest(tenant, JOURNAL, "s", null, 9))).containsExactly(30L, 20L, 10L, -5L);
        assertThat(seconds(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9).stream().map(Stored::entry).toList()))
                .containsExactly(30L, 10L, 20L, -5L);
    }

    @Test
    void keepsDatesAtTheEdges() {
        var first = new Entry("s", Fresh.id(), Moments.FIRST, "{}", null);
        var last = new Entry("s", Fresh.id(), Moments.LAST, "{}", Moments.LAST);
        append(first, last);
        assertThat(journal().latest(tenant, JOURNAL, "s", Instant.MAX, 9)).hasSize(2);
        assertThat(journal().latest(tenant, JOURNAL, "s", Moments.LAST, 9)).extracting(Entry::at).containsExactly(Moments.FIRST);
        assertThat(journal().latest(tenant, JOURNAL, "s", null, 9)).extracting(Entry::at).containsExactly(Moments.LAST, Moments.FIRST);
        assertThat(journal().latest(tenant, JOURNAL, "s", Instant.MIN, 9)).isEmpty();
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.MIN, 0, 9)).hasSize(2);
        for (var moment : new Instant[] {Instant.MIN, Instant.MAX, Moments.FIRST.minusNanos(1), Moments.LAST.plusNanos(1_000)}) {
            refused(REQUEST_INVALID, () -> append(new Entry("s", Fresh.id(), moment, "{}", null)));
            refused(REQUEST_INVALID, () -> append(new Entry("s", Fresh.id(), NOON, "{}", moment)));
        }
        assertThat(journal().latest(tenant, JOURNAL, "s", null, 9)).hasSize(2);
    }

    @Test
    void keepsTheLongestBodiesAndStreams() {
        var longest = "{\"text\":\"" + "é".repeat(longestBody() / 2 - 64) + "\"}";
        var stream = "流".repeat(512);
        append(new Entry(stream, Fresh.id(), NOON, longest, null), entry(stream, 5));
        var read = journal().latest(tenant, JOURNAL, stream, null, 9);
        assertThat(JsonObjects.parse(read.getLast().json()).equals(JsonObjects.parse(longest))).isTrue();
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).hasSize(2);
        refused(REQUEST_INVALID, () -> append(entry(stream, 1), new Entry(stream, Fresh.id(), NOON, longest + " ".repeat(200), null)));
        assertThat(journal().delete(tenant, JOURNAL, stream)).isEqualTo(2);
    }

    @Test
    void refusesStreamsAndTextsThatAreNone() {
        for (var stream : new String[] {"", "s".repeat(513), "s".repeat(10 * 1024), "s\u0000", "s\n", "s\ud800", "\udc00s"}) {
            refused(REQUEST_INVALID, () -> append(entry("s", 1), entry(stream, 2)));
            refused(REQUEST_INVALID, () -> journal().latest(tenant, JOURNAL, stream, null, 9));
            refused(REQUEST_INVALID, () -> journal().delete(tenant, JOURNAL, stream));
        }
        for (var json : new String[] {"", "{", "{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"\udc00\":1}"}) {
            refused(REQUEST_INVALID, () -> append(entry("s", 1), new Entry("s", Fresh.id(), NOON, json, null)));
        }
        assertThat(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9)).isEmpty();
    }

    @Test
    void showsAStrangerNothingByAnyName() {
        var id = Fresh.id();
        append(new Entry("s", id, NOON, "{\"of\":1}", NOON.plusSeconds(60)));
        var position = journal().storedSince(tenant, JOURNAL, Instant.EPOCH, 0, 9).getLast().position();
        for (var stranger : new String[] {Fresh.tenant(), tenant + "-", tenant + "_" + JOURNAL, tenant.replace('-', '_')}) {
            journal().append(stranger, JOURNAL, List.of(new Entry("s", id, NOON, "{\"of\":2}", null)));
            assertThat(journal().latest(stranger, JOURNAL, "s", null, 9)).hasSize(1);
            assertThat(journal().storedSince(stranger, JOURNAL, Instant.EPOCH, Math.max(0, position - 1), 9))
                    .allMatch(stored -> stored.entry().json().contains("2"));
            assertThat(journal().delete(stranger, JOURNAL, "s")).isEqualTo(1);
        }
        for (var stream : new String[] {"%", "_", "s' or '1'='1", "s/" + JOURNAL, "*", "S"}) {
            assertThat(journal().latest(tenant, JOURNAL, stream, null, 9)).isEmpty();
            assertThat(journal().delete(tenant, JOURNAL, stream)).isZero();
        }
        assertThat(journal().latest(tenant, JOURNAL, "s", null, 9).getFirst().json()).contains("1");
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        var known = new Entry("s", Fresh.id(), NOON, "{\"text\":\"whisper\"}", null);
        journal().append(owner, JOURNAL, List.of(known, new Entry("s/a", Fresh.id(), NOON, "{\"text\":\"whisper\"}", null)));
        journal().append(owner, "others", List.of(new Entry("s", Fresh.id(), NOON, "{\"text\":\"whisper\"}", null)));
        TenantProbes.of(Journal.class, journal()).with("journal", JOURNAL, "others", "turns.s").with("stream", "s", "s/a", null)
                .with("entries", List.of(new Entry("s", known.id(), NOON, "{}", null))).with("before", null, NOON.plusSeconds(9))
                .with("moment", Instant.EPOCH).with("afterPosition", 0L, 1L).with("limit", 99).with("ids", Set.of(known.id())).secret("whisper")
                .run(owner, () -> Stream.of(JOURNAL, "others").map(name -> journal().storedSince(owner, name, Instant.EPOCH, 0, 99)).toList());
    }

    private void append(Entry... entries) {
        journal().append(tenant, JOURNAL, List.of(entries));
    }

    private void follow(List<Stored> seen, int expected, int page) {
        // Reads as a projection does: only ever past the last position; gives up by count, not by clock.
        for (var reads = 0; seen.size() < expected && reads < 100_000; reads++) {
            var after = seen.isEmpty() ? 0 : seen.getLast().position();
            seen.addAll(journal().storedSince(tenant, JOURNAL, Instant.EPOCH, after, page));
        }
    }

    private static Entry entry(String stream, int second) {
        return new Entry(stream, Fresh.id(), NOON.plusSeconds(second), "{\"second\":" + second + "}", null);
    }

    private static Entry expiring(int second, Instant at) {
        return new Entry("s", Fresh.id(), NOON.plusSeconds(second), "{}", at);
    }

    private static List<Long> seconds(List<Entry> entries) {
        return entries.stream().map(e -> e.at().getEpochSecond() - NOON.getEpochSecond()).toList();
    }
}
