package io.edrs.reasoning.verification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, with its unit when one is written beside it.
 *
 * @param text as written, its unit included
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
record Quantity(BigDecimal value, @Nullable Unit unit, String text, int start, int end) {

    /** Converted values agree when they differ by rounding only. */
    private static final double ROUNDING = 0.005;
    /** A terabyte is 1000 gigabytes to some and 1024 to others. */
    private static final double ROUNDING_OF_DATA = 0.025;

    /** Whether it states the same amount: the same number, or the same amount in another unit. */
    boolean same(Quantity other) {
        if (unit == null || other.unit == null || unit.equals(other.unit)) {
            return value.compareTo(other.value) == 0;
        }
        if (!unit.kind().equals(other.unit.kind())) {
            return false;
        }
        var mine = unit.base(value).doubleValue();
        var theirs = other.unit.base(other.value).doubleValue();
        return Math.abs(mine - theirs) <= (unit.kind().equals("data") ? ROUNDING_OF_DATA : ROUNDING) * Math.max(Math.abs(mine), Math.abs(theirs));
    }

    /** Whether the numbers are the same, whatever their units. */
    boolean sameNumber(Quantity other) {
        return value.compareTo(other.value) == 0;
    }
}
