package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Measured values over time, by tenant, series and labels. Every adapter passes {@code TimeSeriesContract}: the same
 * questions have the same answers on every edition. Moments are kept to the microsecond and lie in 1970 to 2199; series
 * are named as collections; {@link Points} refuses everything else before a byte is written.
 */
public interface TimeSeries {

    /** What an adapter may lack; asking for it throws {@code FEATURE_UNSUPPORTED}. The answers never depend on it, their speed may. */
    enum Feature { HYPERTABLES, CONTINUOUS_AGGREGATES, COMPRESSION, RETENTION_POLICIES }

    /** The features the server's edition has. */
    Set<Feature> features();

    /** Passes when the server's edition has the feature; throws {@code FEATURE_UNSUPPORTED} otherwise. */
    default void require(Feature feature) {
        if (!features().contains(feature)) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED,
                    "This edition has no " + feature.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; it has " + features() + ".");
        }
    }

    /** Appends; a point whose id is there already at its moment is left as it is. Durable and readable when it returns. */
    void append(String tenant, String series, List<Point> points);

    /** The points of {@code from} (included) to {@code to} (excluded) whose labels contain the given ones, oldest first. */
    List<Point> range(String tenant, String series, Map<String, String> labels, Instant from, Instant to, int limit);

    /** The newest points whose labels contain the given ones, newest first, strictly before the given moment when one is given. */
    List<Point> latest(String tenant, String series, Map<String, String> labels, @Nullable Instant before, int limit);

    /** Count, sum, least and greatest per bucket of that width, aligned to the epoch, oldest first; empty buckets are left out. */
    List<Bucket> buckets(String tenant, String series, Map<String, String> labels, Instant from, Instant to, Duration width);

    /** Deletes the points older than the moment; returns how many went. */
    long deleteBefore(String tenant, String series, Instant moment);

    /** Deletes all tenants' points of the series older than the moment, as a job does; returns how many went. */
    long expire(String series, Instant moment);

    /** Deletes the points whose labels contain the given ones; returns how many went. */
    long delete(String tenant, String series, Map<String, String> labels);

    /**
     * @param value any finite number
     * @param labels at most 16, names as collections, values as ids
     * @param json what was there beside the number, a JSON object, null for nothing
     */
    record Point(UUID id, Instant at, double value, Map<String, String> labels, @Nullable String json) {}

    record Bucket(Instant start, long count, double sum, double least, double greatest) {

        /** The arithmetic mean. */
        public double mean() {
            return sum / count;
        }
    }
}
