package io.edrs.knowledge.facts;

import io.edrs.platform.kernel.error.EdrsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days and moments as they are asked for; one that does not exist is refused. */
final class Moments {

    private Moments() {}

    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() < 1 || day.getYear() > 9998) {
                throw new DateTimeException("Years go from 1 to 9998");
            }
            return day;
        } catch (DateTimeException e) {
            throw new EdrsException(FactError.FACT_INVALID, "%s=%s is no day there is; write it like 2026-03-31.".formatted(name, shown(text)), e);
        }
    }

    /** A moment, or a day: its end. */
    static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.strip().length() == 10 ? day(name, text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
                    : Instant.parse(text.strip());
        } catch (DateTimeException e) {
            throw new EdrsException(FactError.FACT_INVALID, "%s=%s is no moment there is; write it like 2026-03-31T12:00:00Z."
                    .formatted(name, shown(text)), e);
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
