package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Points;
import io.edrs.platform.store.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Time series in memory, without a feature. */
public final class FakeTimeSeries implements TimeSeries {

    private static final Comparator<Point> OLDEST_FIRST = Comparator.comparing(Point::at).thenComparing(Point::id);
    private final List<Kept> all = new ArrayList<>();

    private record Kept(String tenant, String series, Point point) {}

    @Override
    public Set<Feature> features() {
        return Set.of();
    }

    @Override
    public synchronized void append(String tenant, String series, List<Point> points) {
        Points.check(tenant, series, points);
        for (var point : points) {
            if (in(tenant, series, Map.of()).noneMatch(kept -> kept.id().equals(point.id()) && kept.at().equals(point.at()))) {
                all.add(new Kept(tenant, series, point));
            }
        }
    }

    @Override
    public synchronized List<Point> range(String tenant, String series, Map<String, String> labels, Instant from, Instant to, int limit) {
        Points.check(limit);
        return in(tenant, series, labels).filter(point -> !point.at().isBefore(from) && point.at().isBefore(to))
                .sorted(OLDEST_FIRST).limit(limit).toList();
    }

    @Override
    public synchronized List<Point> latest(String tenant, String series, Map<String, String> labels, @Nullable Instant before, int limit) {
        Points.check(limit);
        return in(tenant, series, labels).filter(point -> before == null || point.at().isBefore(before))
                .sorted(OLDEST_FIRST.reversed()).limit(limit).toList();
    }

    @Override
    public synchronized List<Bucket> buckets(String tenant, String series, Map<String, String> labels, Instant from, Instant to, Duration width) {
        Points.check(from, to, width);
        var buckets = new TreeMap<Instant, Bucket>();
        range(tenant, series, labels, from, to, Integer.MAX_VALUE).forEach(point -> {
            var start = Instant.EPOCH.plus(width.multipliedBy(Duration.between(Instant.EPOCH, point.at()).dividedBy(width)));
            buckets.merge(start, new Bucket(start, 1, point.value(), point.value(), point.value()), FakeTimeSeries::sum);
        });
        return List.copyOf(buckets.values());
    }

    @Override
    public long deleteBefore(String tenant, String series, Instant moment) {
        Points.check(tenant, series, Map.of());
        return remove(kept -> kept.tenant().equals(tenant) && kept.series().equals(series) && kept.point().at().isBefore(moment));
    }

    @Override
    public long expire(String series, Instant moment) {
        Points.check("any", series, Map.of());
        return remove(kept -> kept.series().equals(series) && kept.point().at().isBefore(moment));
    }

    @Override
    public synchronized long delete(String tenant, String series, Map<String, String> labels) {
        var chosen = in(tenant, series, labels).toList();
        return remove(kept -> kept.tenant().equals(tenant) && kept.series().equals(series) && chosen.contains(kept.point()));
    }

    private Stream<Point> in(String tenant, String series, Map<String, String> labels) {
        Points.check(tenant, series, labels);
        return List.copyOf(all).stream().filter(kept -> kept.tenant().equals(tenant) && kept.series().equals(series)).map(Kept::point)
                .filter(point -> point.labels().entrySet().containsAll(labels.entrySet()));
    }

    private synchronized long remove(Predicate<Kept> which) {
        var before = all.size();
        all.removeIf(which);
        return before - all.size();
    }

    private static Bucket sum(Bucket one, Bucket other) {
        return new Bucket(one.start(), one.count() + other.count(), one.sum() + other.sum(),
                Math.min(one.least(), other.least()), Math.max(one.greatest(), other.greatest()));
    }
}
