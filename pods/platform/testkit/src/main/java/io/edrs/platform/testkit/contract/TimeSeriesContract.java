package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.FEATURE_UNSUPPORTED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Points;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.TimeSeries.Bucket;
import io.edrs.platform.store.TimeSeries.Feature;
import io.edrs.platform.store.TimeSeries.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link TimeSeries} promises. */
@ExtendWith(ServerRows.class)
public abstract class TimeSeriesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Map<String, String> A = Map.of("host", "a");
    private final String tenant = Fresh.tenant();
    // A series of its own, because expiry crosses tenants.
    private final String series = "load." + tenant.replace('-', '_');

    /** The adapter under test. */
    protected abstract TimeSeries timeSeries();

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        var known = new Point(Fresh.id(), NOON, 1, A, "{\"text\":\"whisper\"}");
        timeSeries().append(owner, series, List.of(known, new Point(Fresh.id(), at(1), 70_000_001, A, "{\"text\":\"whisper\"}")));
        TenantProbes.of(TimeSeries.class, timeSeries()).with("series", series, "others").with("points", List.of(new Point(known.id(), NOON, 1, A, "{}")))
                .with("labels", A, Map.of(), Map.of("tenant", owner)).with("from", at(-9)).with("to", at(9)).with("before", null, at(9)).with("limit", 99)
                .with("width", Duration.ofMinutes(1)).with("moment", at(9)).secret("whisper").secret("7.0000001E7")
                .run(owner, () -> timeSeries().range(owner, series, Map.of(), at(-9), at(9), 99));
    }

    @Test
    void readsARangeOldestFirst() {
        append(point(3, A), point(1, A), point(2, A), point(4, A));
        assertThat(values(timeSeries().range(tenant, series, A, at(1), at(4), 9))).containsExactly(1.0, 2.0, 3.0);
        assertThat(values(timeSeries().range(tenant, series, A, at(1), at(9), 2))).containsExactly(1.0, 2.0);
        assertThat(timeSeries().range(tenant, series, A, at(5), at(1), 2)).isEmpty();
    }

    @Test
    void readsTheLatestNewestFirst() {
        append(point(3, A), point(1, A), point(2, A));
        assertThat(values(timeSeries().latest(tenant, series, A, null, 2))).containsExactly(3.0, 2.0);
        assertThat(values(timeSeries().latest(tenant, series, A, at(3), 9))).containsExactly(2.0, 1.0);
        assertThat(timeSeries().latest(tenant, "unknown", A, null, 9)).isEmpty();
    }

    @Test
    void choosesByLabels() {
        append(point(1, Map.of("host", "a", "disk", "x")), point(2, Map.of("host", "a", "disk", "y")), point(3, Map.of("host", "b", "disk", "x")),
                point(4, Map.of()), point(5, Map.of("disk", "a")));
        assertThat(values(timeSeries().latest(tenant, series, A, null, 9))).containsExactly(2.0, 1.0);
        assertThat(values(timeSeries().latest(tenant, series, Map.of("disk", "x"), null, 9))).containsExactly(3.0, 1.0);
        assertThat(values(timeSeries().range(tenant, series, Map.of("disk", "x", "host", "b"), at(0), at(9), 9))).containsExactly(3.0);
        assertThat(values(timeSeries().range(tenant, series, Map.of(), at(0), at(9), 9))).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(timeSeries().latest(tenant, series, Map.of("host", "c"), null, 9)).isEmpty();
    }

    @Test
    void returnsWhatWasAppended() {
        var whole = new Point(Fresh.id(), NOON.plusNanos(123_000), -0.1, Map.of("host", "it's \"🙂\"", "disk", "x"), "{\"text\":\"it's 🙂\"}");
        append(whole);
        var read = timeSeries().latest(tenant, series, Map.of(), null, 1).getFirst();
        assertThat(JsonObjects.parse(String.valueOf(read.json()))).isEqualTo(JsonObjects.parse(String.valueOf(whole.json())));
        assertThat(read).usingRecursiveComparison().ignoringFields("json").isEqualTo(whole);
    }

    @Test
    void leavesAPointThatIsThereAsItIs() {
        var id = Fresh.id();
        append(new Point(id, NOON, 1, A, null));
        append(new Point(id, NOON, 2, A, null), point(5, A));
        assertThat(values(timeSeries().range(tenant, series, A, NOON, at(9), 9))).containsExactly(1.0, 5.0);
        timeSeries().append(tenant, series, List.of());
    }

    @Test
    void sumsUpBucketsAlignedToTheEpoch() {
        append(point(1, A), point(59, A), point(61, A), point(200, A), point(2, Map.of("host", "b")));
        assertThat(timeSeries().buckets(tenant, series, A, at(0), at(3600), Duration.ofMinutes(1))).containsExactly(
                new Bucket(NOON, 2, 60, 1, 59), new Bucket(at(60), 1, 61, 61, 61), new Bucket(at(180), 1, 200, 200, 200));
        assertThat(timeSeries().buckets(tenant, series, Map.of(), at(0), at(61), Duration.ofHours(5))).singleElement()
                .satisfies(bucket -> assertThat(bucket.start()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z")))
                .satisfies(bucket -> assertThat(bucket.mean()).isEqualTo(62.0 / 3));
        assertThat(timeSeries().buckets(tenant, series, A, at(0), at(3600), Duration.ofDays(7))).extracting(Bucket::start)
                .containsExactly(Instant.parse("2026-02-26T00:00:00Z"));
    }

    @Test
    void keepsPointsOfAllTimesApart() {
        var moments = List.of(Points.EARLIEST, Instant.parse("1999-12-31T23:59:59.999999Z"), NOON,
                Instant.parse("2026-11-20T00:00:00Z"), Points.END.minusNanos(1_000));
        append(IntStream.range(0, moments.size()).mapToObj(i -> new Point(Fresh.id(), moments.get(i), i, A, null)).toArray(Point[]::new));
        assertThat(timeSeries().range(tenant, series, A, Instant.MIN, Instant.MAX, 9)).extracting(Point::at).containsExactlyElementsOf(moments);
        assertThat(timeSeries().latest(tenant, series, A, Instant.MAX, 9)).hasSize(5);
        assertThat(timeSeries().latest(tenant, series, A, Instant.MIN, 9)).isEmpty();
        assertThat(timeSeries().buckets(tenant, series, A, Points.EARLIEST, Points.END, Duration.ofDays(365))).hasSize(4);
    }

    @Test
    void deletesByLabelsAndByTime() {
        append(point(1, A), point(2, A), point(3, Map.of("host", "b")));
        assertThat(timeSeries().delete(tenant, series, A)).isEqualTo(2);
        assertThat(timeSeries().delete(tenant, series, A)).isZero();
        append(point(4, A), point(5, A));
        assertThat(timeSeries().deleteBefore(tenant, series, at(5))).isEqualTo(2);
        assertThat(values(timeSeries().latest(tenant, series, Map.of(), null, 9))).containsExactly(5.0);
        assertThat(timeSeries().delete(tenant, series, Map.of())).isEqualTo(1);
    }

    @Test
    void expiresTheSeriesOfAllTenants() {
        var other = Fresh.tenant();
        append(point(1, A), point(Duration.ofDays(30).toSeconds(), A), point(Duration.ofDays(60).toSeconds(), A));
        timeSeries().append(other, series, List.of(point(1, A)));
        timeSeries().append(other, series + "x", List.of(point(1, A)));
        assertThat(timeSeries().expire(series, NOON.plus(Duration.ofDays(40)))).isEqualTo(3);
        assertThat(timeSeries().latest(tenant, series, A, null, 9)).hasSize(1);
        assertThat(timeSeries().latest(other, series, Map.of(), null, 9)).isEmpty();
        assertThat(timeSeries().latest(other, series + "x", A, null, 9)).hasSize(1);
        append(point(2, A));
        assertThat(timeSeries().latest(tenant, series, A, null, 9)).hasSize(2);
    }

    @Test
    void showsNoOtherTenantsPoints() {
        append(point(1, A));
        var stranger = Fresh.tenant();
        assertThat(timeSeries().latest(stranger, series, A, null, 9)).isEmpty();
        assertThat(timeSeries().range(stranger, series, Map.of(), at(0), at(9), 9)).isEmpty();
        assertThat(timeSeries().buckets(stranger, series, Map.of(), at(0), at(9), Duration.ofHours(1))).isEmpty();
        assertThat(timeSeries().delete(stranger, series, Map.of()) + timeSeries().deleteBefore(stranger, series, at(9))).isZero();
        assertThat(timeSeries().latest(tenant, series, A, null, 9)).hasSize(1);
    }

    @Test
    void keepsEveryPointOfWritersThatMeetADeletion() throws Exception {
        Together.call(5, who -> {
            for (var i = 0; i < 20; i++) {
                if (who == 0) {
                    timeSeries().delete(tenant, series, A);
                } else {
                    timeSeries().append(tenant, series, List.of(point(who * 100L + i, A)));
                }
            }
            return who;
        });
        var all = timeSeries().latest(tenant, series, Map.of(), null, 999);
        assertThat(timeSeries().latest(tenant, series, A, null, 999)).isEqualTo(all);
        assertThat(timeSeries().delete(tenant, series, A)).isEqualTo(all.size());
    }

    @Test
    void refusesBadInputBeforeAnythingIsWritten() {
        var many = IntStream.range(0, 17).boxed().collect(Collectors.toMap(i -> "l" + i, i -> "v"));
        for (var bad : List.of(new Point(Fresh.id(), NOON, Double.NaN, A, null), new Point(Fresh.id(), NOON, Double.NEGATIVE_INFINITY, A, null),
                new Point(Fresh.id(), Instant.MIN, 1, A, null), new Point(Fresh.id(), Instant.MAX, 1, A, null),
                new Point(Fresh.id(), Points.END, 1, A, null), new Point(Fresh.id(), NOON, 1, Map.of("No Name", "x"), null),
                new Point(Fresh.id(), NOON, 1, Map.of("host", "a\u0000"), null), new Point(Fresh.id(), NOON, 1, Map.of("host", "x".repeat(10_240)), null),
                new Point(Fresh.id(), NOON, 1, many, null), new Point(Fresh.id(), NOON, 1, A, "[]"),
                new Point(Fresh.id(), NOON, 1, A, "{\"t\":\"\\u0000\"}"))) {
            refused(REQUEST_INVALID, () -> append(point(1, A), bad));
        }
        refused(REQUEST_INVALID, () -> timeSeries().append("no tenant", series, List.of(point(1, A))));
        refused(REQUEST_INVALID, () -> timeSeries().append(tenant, "drop table", List.of(point(1, A))));
        refused(REQUEST_INVALID, () -> timeSeries().latest(tenant, series, many, null, 9));
        refused(REQUEST_INVALID, () -> timeSeries().latest(tenant, series, A, null, 0));
        refused(REQUEST_INVALID, () -> timeSeries().range(tenant, "'", A, at(0), at(1), 1));
        refused(REQUEST_INVALID, () -> timeSeries().buckets(tenant, series, A, at(0), at(1), Duration.ZERO));
        refused(REQUEST_INVALID, () -> timeSeries().buckets(tenant, series, A, at(0), at(9_999), Duration.ofMillis(1)));
        refused(REQUEST_INVALID, () -> timeSeries().buckets(tenant, series, A, Instant.MIN, at(1), Duration.ofDays(1)));
        refused(REQUEST_INVALID, () -> timeSeries().expire("No", NOON));
        assertThat(timeSeries().latest(tenant, series, Map.of(), null, 9)).isEmpty();
    }

    @Test
    void refusesTheFeaturesItLacks() {
        Arrays.stream(Feature.values()).forEach(feature -> {
            if (timeSeries().features().contains(feature)) {
                timeSeries().require(feature);
            } else {
                refused(FEATURE_UNSUPPORTED, () -> timeSeries().require(feature));
            }
        });
    }

    private void append(Point... points) {
        timeSeries().append(tenant, series, List.of(points));
    }

    private static Point point(long second, Map<String, String> labels) {
        return new Point(Fresh.id(), at(second), second, labels, null);
    }

    private static Instant at(long second) {
        return NOON.plusSeconds(second);
    }

    private static List<Double> values(List<Point> points) {
        return points.stream().map(Point::value).toList();
    }
}
