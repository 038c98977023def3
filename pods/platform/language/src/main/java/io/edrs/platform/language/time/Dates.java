package io.edrs.platform.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates written in full, with their year: they mean the same whenever they are read. */
public final class Dates {

    private static final String MONTH = Names.MONTH.replace("(", "(?:");
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    /** How one is written; part of an expression that does not tell capitals from small letters. */
    public static final String WRITTEN = "(?:\\d{4}-\\d{2}-\\d{2}|" + DAY + " (?:of )?" + MONTH + ",? \\d{4}|" + MONTH + " " + DAY + ",? \\d{4}|"
            + MONTH + " \\d{4}|(?:1[5-9]|20)\\d{2})";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?" + Names.MONTH
            + "(?: (\\d{1,2})(?:st|nd|rd|th)?)?,? (\\d{4})", Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** The days it means, null when it is no date or there is no such day. */
    public static @Nullable Span read(String written) {
        try {
            return existing(written);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Span existing(String written) {
        var iso = ISO.matcher(written);
        if (iso.matches()) {
            return Span.day(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
        }
        if (YEAR.matcher(written).matches()) {
            return Span.of(Year.of(number(written)).atDay(1), Period.ofYears(1));
        }
        var named = NAMED.matcher(written);
        if (!named.matches()) {
            return null;
        }
        var month = YearMonth.of(number(named.group(4)), Names.month(named.group(2)));
        var day = named.group(1) == null ? named.group(3) : named.group(1);
        return day == null ? CalendarRules.month(month) : Span.day(month.atDay(number(day)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
