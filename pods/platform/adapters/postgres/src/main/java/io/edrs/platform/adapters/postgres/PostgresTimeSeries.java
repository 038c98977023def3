package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.Points;
import io.edrs.platform.store.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Points in the table {@code points}: a hypertable where TimescaleDB is, else weekly range partitions. */
public final class PostgresTimeSeries implements TimeSeries {

    private static final int BATCH = 10_000;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS_KNOWN = 1_000;
    /** The first Monday, 1970-01-05, where weeks begin. */
    private static final long MONDAY = Duration.ofDays(4).toSeconds();
    private final PostgresDatabase database;
    private final Set<Long> weeksMade = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Set<Feature> features;

    public PostgresTimeSeries(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Set<Feature> features() {
        var known = features;
        if (known == null) {
            known = database.outsideTenants(Result.rows(row -> (String[]) row.getArray(1).getArray()), "select edrs.points_features()")
                    .stream().flatMap(Arrays::stream).map(Feature::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
            features = known;
        }
        return known;
    }

    @Override
    public void append(String tenant, String series, List<Point> points) {
        Points.check(tenant, series, points);
        if (points.isEmpty()) {
            return;
        }
        makeWeeks(points);
        var sets = points.stream().map(Point::labels).distinct().toList();
        var ids = sets.stream().map(PointSql::setId).toArray(String[]::new);
        var labels = sets.stream().map(PointSql::json).toArray(String[]::new);
        database.inTenant(tenant, Result.touched(), List.of(PointSql.APPENDING, PointSql.SETS, PointSql.PROBES, PointSql.APPEND),
                tenant + "/" + series, tenant, series, ids, labels, tenant, series, ids, labels, tenant, series,
                texts(points, point -> at(point.at()).toString()), texts(points, point -> point.id().toString()),
                texts(points, point -> PointSql.setId(point.labels())), texts(points, point -> Double.toString(point.value())),
                texts(points, Point::json));
    }

    @Override
    public List<Point> range(String tenant, String series, Map<String, String> labels, Instant from, Instant to, int limit) {
        Points.check(tenant, series, labels);
        Points.check(limit);
        return read(PointSql.RANGE_OF_ALL, PointSql.RANGE, tenant, series, labels, within(from), within(to), limit);
    }

    @Override
    public List<Point> latest(String tenant, String series, Map<String, String> labels, @Nullable Instant before, int limit) {
        Points.check(tenant, series, labels);
        Points.check(limit);
        return read(PointSql.LATEST_OF_ALL, PointSql.LATEST, tenant, series, labels, at(Points.EARLIEST),
                before == null ? at(Points.END) : within(before), limit);
    }

    @Override
    public List<Bucket> buckets(String tenant, String series, Map<String, String> labels, Instant from, Instant to, Duration width) {
        Points.check(tenant, series, labels);
        Points.check(from, to, width);
        var micros = (width.toNanos() / 1_000) + " microseconds";
        return labels.isEmpty()
                ? database.inTenant(tenant, PointSql.BUCKETS_READ, List.of(PointSql.BUCKETS_OF_ALL), micros, tenant, series, at(from), at(to))
                : database.inTenant(tenant, PointSql.BUCKETS_READ, List.of(PointSql.BUCKETS), micros, tenant, series, at(from), at(to),
                        tenant, series, PointSql.json(labels));
    }

    @Override
    public long deleteBefore(String tenant, String series, Instant moment) {
        Points.check(tenant, series, Map.of());
        return database.inTenant(tenant, Result.number(), List.of("select edrs.forget_points_before(?, ?, ?)"),
                tenant, series, within(moment));
    }

    @Override
    public long expire(String series, Instant moment) {
        Points.check("any", series, Map.of());
        var dropped = database.outsideTenants(Result.number(), "select edrs.drop_weeks(?, ?)::int", series, within(moment));
        var deleted = Batches.untilNone(() -> database.outsideTenants(Result.number(), "select edrs.expire_points(?, ?, ?)",
                series, within(moment), BATCH));
        database.outsideTenants(Result.rows(row -> true), "select edrs.sweep_labels(?)", series);
        return (long) dropped + deleted;
    }

    @Override
    public long delete(String tenant, String series, Map<String, String> labels) {
        Points.check(tenant, series, labels);
        return database.inTenant(tenant, Result.number(), List.of("select edrs.forget_points(?, ?, ?::jsonb)"),
                tenant, series, PointSql.json(labels));
    }

    private List<Point> read(String all, String ofSets, String tenant, String series, Map<String, String> labels,
            OffsetDateTime from, OffsetDateTime to, int limit) {
        return labels.isEmpty() ? database.inTenant(tenant, PointSql.POINTS, List.of(all), tenant, series, from, to, limit)
                : database.inTenant(tenant, PointSql.POINTS, List.of(ofSets), tenant, series, PointSql.json(labels),
                        tenant, series, from, to, limit, limit);
    }

    // Asked once per process and week: the function leaves what is there as it is.
    private void makeWeeks(List<Point> points) {
        for (var point : points) {
            var week = Math.floorDiv(point.at().getEpochSecond() - MONDAY, WEEK.toSeconds());
            if (!weeksMade.contains(week)) {
                database.outsideTenants(Result.rows(row -> true), "select edrs.make_weeks(?)", at(point.at()));
                if (weeksMade.size() < WEEKS_KNOWN) {
                    weeksMade.add(week);
                }
            }
        }
    }

    private static OffsetDateTime within(Instant moment) {
        return at(moment.isBefore(Points.EARLIEST) ? Points.EARLIEST : moment.isAfter(Points.END) ? Points.END : moment);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<Point> points, Function<Point, @Nullable String> text) {
        return points.stream().map(text).toArray(String[]::new);
    }
}
