package io.edrs.platform.language.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days from the first up to, without, the last; in UTC. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A span from %s to %s has no day.".formatted(from, to));
        }
    }

    /** One day. */
    public static Span day(LocalDate day) {
        return new Span(day, day.plusDays(1));
    }

    /** So long a time from a day on. */
    public static Span of(LocalDate from, Period length) {
        return new Span(from, from.plus(length));
    }

    /** How many days. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Whether a day is in both. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Days between the moment and the span: negative when it is before, positive when after, 0 within. */
    public double distance(Instant moment) {
        var begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = to.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (moment.isBefore(begin)) {
            return -days(moment, begin);
        }
        return moment.isBefore(end) ? 0 : days(end, moment);
    }

    private static double days(Instant earlier, Instant later) {
        return ChronoUnit.MINUTES.between(earlier, later) / (24.0 * 60);
    }
}
