package io.edrs.platform.language.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.IntFunction;

/**
 * The day words are said on, and whether they may look ahead.
 *
 * @param ahead how far in the future a date without a year may lie
 */
record Viewpoint(LocalDate today, Period ahead) {

    /** The latest of the yearly spans that is not too far ahead. */
    Span latest(IntFunction<Span> ofYear) {
        int year = today.getYear() + 1;
        while (ofYear.apply(year).from().isAfter(today.plus(ahead))) {
            year--;
        }
        return ofYear.apply(year);
    }

    /** The latest of the yearly spans that is over. */
    Span over(IntFunction<Span> ofYear) {
        int year = today.getYear();
        while (ofYear.apply(year).to().isAfter(today)) {
            year--;
        }
        return ofYear.apply(year);
    }

    /** The first of the yearly spans that has not begun. */
    Span coming(IntFunction<Span> ofYear) {
        int year = today.getYear() - 1;
        while (!ofYear.apply(year).from().isAfter(today)) {
            year++;
        }
        return ofYear.apply(year);
    }
}
