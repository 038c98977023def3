package io.edrs.launcher.stores.move;

import io.edrs.platform.store.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Series that may be on their way to another store: read all the time, and not written while they are copied. */
public final class MovingTimeSeries implements TimeSeries {

    private final Gate<TimeSeries> gate;
    private final Belongings belongings;

    public MovingTimeSeries(Gate<TimeSeries> gate, Belongings belongings) {
        this.gate = gate;
        this.belongings = belongings;
    }

    @Override
    public Set<Feature> features() {
        return gate.read(TimeSeries::features);
    }

    @Override
    public void append(String tenant, String series, List<Point> points) {
        belongings.require(series);
        gate.write(sides -> {
            sides.counts().append(tenant, series, points);
            return points;
        });
    }

    @Override
    public List<Point> range(String tenant, String series, Map<String, String> labels, Instant from, Instant to, int limit) {
        return gate.read(points -> points.range(tenant, series, labels, from, to, limit));
    }

    @Override
    public List<Point> latest(String tenant, String series, Map<String, String> labels, @Nullable Instant before, int limit) {
        return gate.read(points -> points.latest(tenant, series, labels, before, limit));
    }

    @Override
    public List<Bucket> buckets(String tenant, String series, Map<String, String> labels, Instant from, Instant to, Duration width) {
        return gate.read(points -> points.buckets(tenant, series, labels, from, to, width));
    }

    @Override
    public long deleteBefore(String tenant, String series, Instant moment) {
        belongings.require(series);
        return gate.write(sides -> sides.counts().deleteBefore(tenant, series, moment));
    }

    @Override
    public long expire(String series, Instant moment) {
        belongings.require(series);
        return gate.write(sides -> sides.counts().expire(series, moment));
    }

    @Override
    public long delete(String tenant, String series, Map<String, String> labels) {
        belongings.require(series);
        return gate.write(sides -> sides.counts().delete(tenant, series, labels));
    }
}
