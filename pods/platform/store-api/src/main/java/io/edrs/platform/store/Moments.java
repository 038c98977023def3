package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The moments every store keeps: the years 1 to 9999, to the microsecond. */
public final class Moments {

    /** The first one. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    /** The last one. */
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Moments() {}

    /** The moment to the microsecond, or {@code REQUEST_INVALID} when it is outside. */
    public static Instant kept(Instant moment) {
        if (moment.isBefore(FIRST) || moment.truncatedTo(ChronoUnit.MICROS).isAfter(LAST)) {
            throw new EdrsException(KernelError.REQUEST_INVALID,
                    "The moment " + moment + " is refused; it must lie between " + FIRST + " and " + LAST + ".");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** The end of a document, to the millisecond, which every store keeps; null for none. */
    public static @Nullable Instant end(@Nullable Instant moment) {
        return moment == null ? null : kept(moment).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The moment as a bound of a query: what lies outside becomes the first one, or the one after the last. */
    public static Instant bound(Instant moment) {
        return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST.plus(1, ChronoUnit.MICROS) : moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Microseconds since the epoch. */
    public static long micros(Instant kept) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, kept);
    }

    /** The moment of that many microseconds since the epoch. */
    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
