package io.edrs.platform.adapters.keys;

import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.store.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time series whose bodies the store behind never sees in the clear; values, labels and moments it does, for it counts with them. */
public final class SealedTimeSeries implements TimeSeries {

    private final TimeSeries inner;
    private final SealedFields sealing;
    private final Set<String> names;

    /** @param names the series whose bodies are sealed */
    public SealedTimeSeries(TimeSeries inner, TenantCipher cipher, Set<String> names) {
        this.inner = inner;
        this.sealing = new SealedFields(cipher);
        this.names = Set.copyOf(names);
    }

    @Override
    public Set<Feature> features() {
        return inner.features();
    }

    @Override
    public void append(String tenant, String series, List<Point> points) {
        inner.append(tenant, series, names.contains(series) ? points.stream().map(point -> sealed(tenant, series, point)).toList() : points);
    }

    @Override
    public List<Point> range(String tenant, String series, Map<String, String> labels, Instant from, Instant to, int limit) {
        return opened(tenant, series, inner.range(tenant, series, labels, from, to, limit));
    }

    @Override
    public List<Point> latest(String tenant, String series, Map<String, String> labels, @Nullable Instant before, int limit) {
        return opened(tenant, series, inner.latest(tenant, series, labels, before, limit));
    }

    @Override
    public List<Bucket> buckets(String tenant, String series, Map<String, String> labels, Instant from, Instant to, Duration width) {
        return inner.buckets(tenant, series, labels, from, to, width);
    }

    @Override
    public long deleteBefore(String tenant, String series, Instant moment) {
        return inner.deleteBefore(tenant, series, moment);
    }

    @Override
    public long expire(String series, Instant moment) {
        return inner.expire(series, moment);
    }

    @Override
    public long delete(String tenant, String series, Map<String, String> labels) {
        return inner.delete(tenant, series, labels);
    }

    private Point sealed(String tenant, String series, Point point) {
        return point.json() == null ? point : with(point, sealing.sealWhole(tenant, place(series, point), point.json()));
    }

    private List<Point> opened(String tenant, String series, List<Point> points) {
        return names.contains(series) ? points.stream().map(point -> point.json() == null ? point
                : with(point, sealing.openWhole(tenant, place(series, point), point.json()))).toList() : points;
    }

    private static String place(String series, Point point) {
        return series + "/" + point.id();
    }

    private static Point with(Point point, String json) {
        return new Point(point.id(), point.at(), point.value(), point.labels(), json);
    }
}
