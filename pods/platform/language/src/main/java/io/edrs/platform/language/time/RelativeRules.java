package io.edrs.platform.language.time;

import static io.edrs.platform.language.time.Names.COUNT;
import static io.edrs.platform.language.time.Names.MONTH;
import static io.edrs.platform.language.time.Names.SEASON;
import static io.edrs.platform.language.time.Names.UNIT;
import static io.edrs.platform.language.time.Names.WEEKDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Times told from the day of speaking. */
final class RelativeRules {

    private static final String WHICH = "(last|past|previous|this past|this|current|next|coming|upcoming) ";

    static final List<Rule> ALL = List.of(
            Rule.of("(?:the )?day before yesterday", (m, v) -> Span.day(v.today().minusDays(2))),
            Rule.of("(?:the )?day after tomorrow", (m, v) -> Span.day(v.today().plusDays(2))),
            Rule.of("yesterday|last night", (m, v) -> Span.day(v.today().minusDays(1))),
            Rule.of("(?:earlier )?today|tonight|this (?:morning|afternoon|evening)|just now", (m, v) -> Span.day(v.today())),
            Rule.of("tomorrow", (m, v) -> Span.day(v.today().plusDays(1))),
            Rule.of("(?:about |around |some |only |just )?" + COUNT + " " + UNIT + "s? (?:ago|back|earlier)", RelativeRules::ago),
            Rule.of("(?:in|over|during|for|within) the (?:last|past) (?:" + COUNT + " )" + UNIT + "s?",
                    (m, v) -> new Span(v.today().minus(length(m)), v.today().plusDays(1))),
            Rule.of("in " + COUNT + " " + UNIT + "s?(?: from now|'s? time)?", (m, v) -> near(v.today().plus(length(m)), m.group(2))),
            Rule.of("(?:in |during |over |on )?(?:the )?" + WHICH + UNIT, RelativeRules::unit),
            Rule.of("(?:on )?" + WHICH + WEEKDAY, RelativeRules::weekday),
            Rule.of("(?:in |during |over )?" + WHICH + SEASON, (m, v) -> yearly(m, v, year -> Names.season(m.group(2), year))),
            Rule.of("(?:in |during )?" + WHICH + MONTH,
                    (m, v) -> yearly(m, v, year -> CalendarRules.month(YearMonth.of(year, Names.month(m.group(2)))))),
            Rule.of("(?:over |on |at |during )the weekend", (m, v) -> weekend(v.today(), -1)),
            Rule.of("(?:on )?" + WEEKDAY, (m, v) -> Span.day(v.today().with(TemporalAdjusters.previous(Names.weekday(m.group(1)))))));

    private RelativeRules() {}

    private static Period length(MatchResult match) {
        return Names.length(Names.count(match.group(1)), match.group(2));
    }

    private static Span ago(MatchResult match, Viewpoint seenFrom) {
        return near(seenFrom.today().minus(length(match)), match.group(2));
    }

    /** The longer the unit, the less exactly it is meant. */
    private static Span near(LocalDate day, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week", "weekend", "fortnight" -> new Span(day.minusDays(3), day.plusDays(4));
            case "month" -> new Span(day.minusDays(15), day.plusDays(16));
            case "year" -> CalendarRules.month(YearMonth.from(day).minusMonths(6)).from().isBefore(day)
                    ? Span.of(YearMonth.from(day).minusMonths(6).atDay(1), Period.ofYears(1)) : Span.day(day);
            default -> Span.day(day);
        };
    }

    private static Span unit(MatchResult match, Viewpoint seenFrom) {
        int step = step(match.group(1));
        var today = seenFrom.today();
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "week" -> Span.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step), Period.ofWeeks(1));
            case "weekend" -> weekend(today, step);
            case "fortnight" -> step < 0 ? new Span(today.minusDays(14), today.plusDays(1)) : new Span(today, today.plusDays(14));
            case "month" -> CalendarRules.month(YearMonth.from(today).plusMonths(step));
            case "year" -> Span.of(LocalDate.of(today.getYear() + step, 1, 1), Period.ofYears(1));
            default -> Span.day(today.plusDays(step));
        };
    }

    /** The last weekend is one that is over, this and the next are still to come or on. */
    private static Span weekend(LocalDate today, int step) {
        var saturday = step < 0 ? today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
                : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(1).plusWeeks(step);
        return Span.of(saturday, Period.ofDays(2));
    }

    private static Span weekday(MatchResult match, Viewpoint seenFrom) {
        var day = Names.weekday(match.group(2));
        return Span.day(switch (step(match.group(1))) {
            case -1 -> seenFrom.today().with(TemporalAdjusters.previous(day));
            case 0 -> seenFrom.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
            default -> seenFrom.today().with(TemporalAdjusters.next(day));
        });
    }

    private static Span yearly(MatchResult match, Viewpoint seenFrom, java.util.function.IntFunction<Span> ofYear) {
        return switch (step(match.group(1))) {
            case -1 -> seenFrom.over(ofYear);
            case 0 -> ofYear.apply(seenFrom.today().getYear());
            default -> seenFrom.coming(ofYear);
        };
    }

    private static int step(String which) {
        return switch (which.toLowerCase(Locale.ROOT)) {
            case "this", "current" -> 0;
            case "next", "coming", "upcoming" -> 1;
            default -> -1;
        };
    }
}
