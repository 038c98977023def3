package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.TimeSeries.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The points every time series accepts; anything else is refused with {@code REQUEST_INVALID} before a byte is written. */
public final class Points {

    /** The first moment. */
    public static final Instant EARLIEST = Instant.EPOCH;
    /** The moment after the last. */
    public static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private static final int MOST_LABELS = 16;
    private static final int MOST_BUCKETS = 100_000;
    private static final Duration NARROWEST = Duration.ofMillis(1);

    private Points() {}

    /** Passes when each point may be appended to the series. */
    public static void check(String tenant, String series, List<Point> points) {
        check(tenant, series, Map.of());
        points.forEach(Points::check);
    }

    /** Passes when the labels may be asked for. */
    public static void check(String tenant, String series, Map<String, String> labels) {
        Names.tenant(tenant);
        Names.collection(series);
        if (labels.size() > MOST_LABELS) {
            throw refused(labels.size() + " labels are refused; a point has at most " + MOST_LABELS + ".");
        }
        labels.forEach((name, value) -> {
            Names.collection(name);
            Names.id(value);
        });
    }

    /** Passes when the buckets may be asked for. */
    public static void check(Instant from, Instant to, Duration width) {
        if (width.compareTo(NARROWEST) < 0 || width.getNano() % 1_000 != 0) {
            throw refused("Buckets of " + width + " are refused; they are at least a millisecond wide, in whole microseconds.");
        }
        if (from.isBefore(EARLIEST) || to.isAfter(END)) {
            throw refused("Buckets from " + from + " to " + to + " are refused; they lie in 1970 to 2199.");
        }
        if (from.isBefore(to) && Duration.between(from, to).dividedBy(width) > MOST_BUCKETS) {
            throw refused("More than " + MOST_BUCKETS + " buckets are refused; make them wider or the time shorter.");
        }
    }

    /** Passes when that many may be asked for. */
    public static void check(int limit) {
        if (limit < 1) {
            throw refused("A limit of " + limit + " is refused; ask for at least one point.");
        }
    }

    private static void check(Point point) {
        if (!Double.isFinite(point.value())) {
            throw refused("The value " + point.value() + " is refused; it must be a finite number.");
        }
        if (point.at().isBefore(EARLIEST) || !point.at().isBefore(END)) {
            throw refused("The moment " + point.at() + " is refused; it must lie in 1970 to 2199.");
        }
        check("any", "any", point.labels());
        if (point.json() != null) {
            JsonObjects.parse(point.json());
        }
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
