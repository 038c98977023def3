package io.edrs.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something holds. @param from the first day, null when open @param until the first day it no longer holds, null when open */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Open on both sides. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Whether both hold on some day. */
    public boolean overlaps(Validity other) {
        return (from == null || other.until == null || from.isBefore(other.until))
                && (other.from == null || until == null || other.from.isBefore(until));
    }
}
