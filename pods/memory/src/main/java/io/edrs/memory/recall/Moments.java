package io.edrs.memory.recall;

import io.edrs.platform.kernel.error.EdrsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days and moments as they are written in a request. */
final class Moments {

    private static final int DAY = 10;

    private Moments() {}

    /** The moment, of a day its beginning. */
    static @Nullable Instant begin(String name, @Nullable String written) {
        return written == null ? null : written.length() > DAY ? moment(name, written)
                : day(name, written).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The moment, of a day its end. */
    static @Nullable Instant end(String name, @Nullable String written) {
        return written == null ? null : written.length() > DAY ? moment(name, written)
                : day(name, written).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1000);
    }

    private static Instant moment(String name, String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw refused(name, written, e);
        }
    }

    private static LocalDate day(String name, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw refused(name, written, e);
        }
    }

    private static EdrsException refused(String name, String written, DateTimeException e) {
        return new EdrsException(RecallError.RECALL_INVALID, "'%s' is no date for '%s'; write a day that exists as 2026-03-01, or a moment as 2026-03-01T18:00:00Z."
                .formatted(written.substring(0, Math.min(written.length(), 40)), name), e);
    }
}
