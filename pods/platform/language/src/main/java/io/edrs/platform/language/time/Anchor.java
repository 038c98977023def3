package io.edrs.platform.language.time;

import java.time.LocalDate;
import java.time.Period;

/**
 * A time told by an event that is to be found first, as in "the week before the move".
 *
 * @param event what happened, in the words of the text
 * @param side -1 before it, 0 around it, 1 after it
 * @param length how long before or after; null when that is left open
 * @param skip how far away the time begins, as in "two weeks after": zero for "the week after"
 */
public record Anchor(int start, int end, String event, int side, Period length, Period skip) {

    private static final int OPEN = 60;
    private static final int AROUND = 3;

    /** The days it means once it is known when the event was. */
    public Span seenFrom(Span event) {
        return switch (side) {
            case 0 -> new Span(event.from().minusDays(AROUND), event.to().plusDays(AROUND));
            case -1 -> before(event.from());
            default -> after(event.to());
        };
    }

    /** Whether it is said how long before or after. */
    public boolean exact() {
        return !length.isZero();
    }

    private Span before(LocalDate first) {
        var end = first.minus(skip);
        return exact() ? new Span(end.minus(length), end) : new Span(end.minusDays(OPEN), end);
    }

    private Span after(LocalDate last) {
        var begin = last.plus(skip);
        return exact() ? new Span(begin, begin.plus(length)) : new Span(begin, begin.plusDays(OPEN));
    }
}
