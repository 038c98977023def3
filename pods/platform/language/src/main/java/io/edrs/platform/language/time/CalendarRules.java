package io.edrs.platform.language.time;

import static io.edrs.platform.language.time.Names.MONTH;
import static io.edrs.platform.language.time.Names.SEASON;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Dates, months, seasons and years called by their names. */
final class CalendarRules {

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String IN = "(?:in|during|since|of|by|over|throughout|around)(?: the)? ";
    private static final String NEXT_TO = "(?:until|before|after|from|to|and|between)(?: the)? ";
    /** May and march are words of their own unless they are written as names. */
    private static final String NAMED = "(?-i:(January|February|March|April|May|June|July|August|September|October|November|December))";
    private static final int LEAP = 2024;

    static final List<Rule> ALL = List.of(
            Rule.of(YEAR + "-(\\d{1,2})-(\\d{1,2})", (m, v) -> Span.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))),
            Rule.of("(?:on )?(?:the )?" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?", (m, v) -> day(m, v, 1, 2)),
            Rule.of("(?:on )?" + MONTH + " (?:the )?" + DAY + "(?:,? " + YEAR + ")?", (m, v) -> day(m, v, 2, 1)),
            Rule.of("(?:in |during )?(?:the )?(first|second|third|fourth|last) (?:week|weekend) (?:of|in) " + MONTH + "(?:,? " + YEAR + ")?",
                    CalendarRules::week),
            Rule.of("(?:in |at |around )?(?:the )?(early|mid|late|beginning of|start of|middle of|end of)[- ]" + MONTH + "(?:,? " + YEAR + ")?",
                    CalendarRules::third),
            Rule.of("(?:in |during )?" + MONTH + ",? (?:of )?" + YEAR, (m, v) -> month(YearMonth.of(number(m, 2), Names.month(m.group(1))))),
            Rule.of("(?:in |during )?(?:the )?" + SEASON + " (?:of )?" + YEAR, (m, v) -> Names.season(m.group(1), number(m, 2))),
            Rule.of("(?:" + IN + "|" + NEXT_TO + ")" + SEASON, (m, v) -> v.latest(year -> Names.season(m.group(1), year))),
            Rule.of(IN + MONTH, (m, v) -> v.latest(year -> month(YearMonth.of(year, Names.month(m.group(1)))))),
            Rule.of(NEXT_TO + NAMED, (m, v) -> v.latest(year -> month(YearMonth.of(year, Names.month(m.group(1)))))),
            Rule.of("(?:in|during|since|of|by|until|before|after|around) " + YEAR,
                    (m, v) -> Span.of(Year.of(number(m, 1)).atDay(1), Period.ofYears(1))));

    private CalendarRules() {}

    private static Span day(MatchResult match, Viewpoint seenFrom, int day, int month) {
        int number = number(match, day);
        int name = Names.month(match.group(month));
        if (match.group(3) != null) {
            return Span.day(LocalDate.of(number(match, 3), name, number));
        }
        // Of a day without a year only one that no year has is impossible.
        LocalDate.of(LEAP, name, number);
        return seenFrom.latest(year -> Span.day(YearMonth.of(year, name).atDay(Math.min(number, YearMonth.of(year, name).lengthOfMonth()))));
    }

    private static Span week(MatchResult match, Viewpoint seenFrom) {
        var which = List.of("first", "second", "third", "fourth").indexOf(match.group(1).toLowerCase(Locale.ROOT));
        return within(match, seenFrom, of -> which < 0 ? Span.of(of.to().minusDays(7), Period.ofWeeks(1))
                : Span.of(of.from().plusWeeks(which), Period.ofWeeks(1)));
    }

    private static Span third(MatchResult match, Viewpoint seenFrom) {
        return within(match, seenFrom, of -> switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "early", "beginning of", "start of" -> Span.of(of.from(), Period.ofDays(10));
            case "mid", "middle of" -> Span.of(of.from().plusDays(9), Period.ofDays(12));
            default -> new Span(of.from().plusDays(20), of.to());
        });
    }

    private interface Part {
        Span of(Span month);
    }

    private static Span within(MatchResult match, Viewpoint seenFrom, Part part) {
        int name = Names.month(match.group(2));
        return match.group(3) == null ? seenFrom.latest(year -> part.of(month(YearMonth.of(year, name))))
                : part.of(month(YearMonth.of(number(match, 3), name)));
    }

    static Span month(YearMonth month) {
        return Span.of(month.atDay(1), Period.ofMonths(1));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
