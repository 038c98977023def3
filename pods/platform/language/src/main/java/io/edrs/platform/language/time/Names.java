package io.edrs.platform.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/** The English names of months, days, seasons, lengths and small numbers, and what they mean. */
final class Names {

    static final String MONTH = "(january|february|march|april|may|june|july|august|september|october|november|december"
            + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
    static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    static final String SEASON = "(spring|summer|autumn|fall|winter)";
    static final String COUNT = "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|(?:a )?couple(?: of)?|(?:a )?few|several)";
    static final String UNIT = "(day|night|week|weekend|fortnight|month|year)";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve");
    private static final int SPRING = 3;
    private static final int OF_A_SEASON = 3;
    private static final int FEW = 3;
    private static final int SEVERAL = 4;
    private static final int FORTNIGHT = 14;

    private Names() {}

    static int month(String name) {
        return 1 + MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3));
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Meteorological seasons of the north: spring begins in March; a winter belongs to the year it begins in. */
    static Span season(String name, int year) {
        int first = switch (name.toLowerCase(Locale.ROOT)) {
            case "spring" -> SPRING;
            case "summer" -> SPRING + OF_A_SEASON;
            case "winter" -> SPRING + 3 * OF_A_SEASON;
            default -> SPRING + 2 * OF_A_SEASON;
        };
        return Span.of(LocalDate.of(year, first, 1), Period.ofMonths(OF_A_SEASON));
    }

    static int count(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        if (NUMBERS.contains(word)) {
            return NUMBERS.indexOf(word);
        }
        return word.contains("couple") ? 2 : word.contains("few") ? FEW : word.equals("several") ? SEVERAL : 1;
    }

    static Period length(int count, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week", "weekend" -> Period.ofWeeks(count);
            case "fortnight" -> Period.ofDays(FORTNIGHT * count);
            case "month" -> Period.ofMonths(count);
            case "year" -> Period.ofYears(count);
            default -> Period.ofDays(count);
        };
    }
}
