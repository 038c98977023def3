package io.edrs.persona.performance;

import static java.util.stream.Collectors.toMap;

import io.edrs.persona.performance.Performance.Latency;
import io.edrs.persona.performance.Performance.Piece;
import io.edrs.persona.performance.Performance.Ratings;
import io.edrs.platform.store.TimeSeries.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts measurements together into what somebody wants to know. */
@Singleton
final class Reports {

    /** Percentiles of more answers are no better, and would not be read at once. */
    static final int MOST = 10_000;

    private final Measurements measurements;

    Reports(Measurements measurements) {
        this.measurements = measurements;
    }

    Performance of(String tenant, String personaId, Period period, Duration piece) {
        var all = labels(personaId);
        var answers = measurements.buckets(tenant, Measurements.ANSWERS, all, period, piece);
        var unknown = byStart(measurements.buckets(tenant, Measurements.ANSWERS, labels(personaId, Measurements.UNKNOWN), period, piece));
        var confidence = byStart(measurements.buckets(tenant, Measurements.CONFIDENCE, all, period, piece));
        var asked = measurements.buckets(tenant, Measurements.ANSWERS, labels(personaId, Measurements.CLARIFICATION), period, piece);
        var trend = answers.stream().map(bucket -> new Piece(bucket.start(), bucket.count(), (double) count(unknown.get(bucket.start())) / bucket.count(),
                bucket.mean(), mean(confidence.get(bucket.start())))).toList();
        var count = count(answers);
        var notKnown = unknown.values().stream().mapToLong(Bucket::count).sum();
        return new Performance(personaId, period.from(), period.to(), count, notKnown, count == 0 ? null : (double) notKnown / count, count(asked),
                mean(List.copyOf(confidence.values())), latency(tenant, all, period, answers), ratings(tenant, all, period, piece), trend);
    }

    private @Nullable Latency latency(String tenant, Map<String, String> labels, Period period, List<Bucket> answers) {
        var mean = mean(answers);
        if (mean == null) {
            return null;
        }
        var values = measurements.newest(tenant, Measurements.ANSWERS, labels, period, MOST).stream().sorted().toList();
        return new Latency(mean, percentile(values, 0.50), percentile(values, 0.95), answers.stream().mapToDouble(Bucket::greatest).max().orElse(0), values.size());
    }

    private Ratings ratings(String tenant, Map<String, String> labels, Period period, Duration piece) {
        var given = measurements.buckets(tenant, Measurements.RATINGS, labels, period, piece);
        var all = count(given);
        var good = Math.round(given.stream().mapToDouble(Bucket::sum).sum());
        return new Ratings(good, all - good, all == 0 ? null : (double) good / all);
    }

    /** The least value that at least this share of all do not exceed (nearest rank). */
    static double percentile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static Map<Instant, Bucket> byStart(List<Bucket> buckets) {
        return buckets.stream().collect(toMap(Bucket::start, bucket -> bucket));
    }

    private static long count(@Nullable Bucket bucket) {
        return bucket == null ? 0 : bucket.count();
    }

    private static long count(List<Bucket> buckets) {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    private static @Nullable Double mean(@Nullable Bucket bucket) {
        return bucket == null ? null : bucket.mean();
    }

    private static @Nullable Double mean(List<Bucket> buckets) {
        var count = count(buckets);
        return count == 0 ? null : buckets.stream().mapToDouble(Bucket::sum).sum() / count;
    }

    private static Map<String, String> labels(String personaId) {
        return Map.of(Measurements.PERSONA, personaId);
    }

    private static Map<String, String> labels(String personaId, String outcome) {
        return Map.of(Measurements.PERSONA, personaId, Measurements.OUTCOME, outcome);
    }
}
