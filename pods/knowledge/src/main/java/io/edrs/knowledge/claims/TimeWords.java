package io.edrs.knowledge.claims;

import io.edrs.knowledge.Validity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause says of when it holds, and the clause without that. */
record TimeWords(String clause, Validity validity) {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";
    private static final String DATE = "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} " + MONTH + " \\d{4}|" + MONTH + " \\d{1,2}, \\d{4}|" + MONTH
            + " \\d{4}|(?:1[5-9]|20)\\d{2})";
    private static final Pattern BETWEEN = phrase("(?:from|between) (" + DATE + ") (?:to|until|and|till) (" + DATE + ")");
    private static final Pattern SINCE = phrase("(?:since|as of|from|effective) (" + DATE + ")(?: on(?:wards?)?)?");
    private static final Pattern UNTIL = phrase("(?:until|till|through|up to) (" + DATE + ")");
    private static final Pattern IN = phrase("in (" + DATE + ")");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** A part of the year, the first day of it and the first day after. */
    private record Span(LocalDate first, LocalDate after) {}

    /** @param past whether the clause tells of the past: then "in 2019" says when it held */
    static TimeWords in(String clause, boolean past) {
        var between = BETWEEN.matcher(clause);
        if (between.find()) {
            return cut(clause, between, span(between.group(1)), span(between.group(2)));
        }
        var since = SINCE.matcher(clause);
        if (since.find()) {
            return cut(clause, since, span(since.group(1)), null);
        }
        var until = UNTIL.matcher(clause);
        if (until.find()) {
            return cut(clause, until, null, span(until.group(1)));
        }
        var in = IN.matcher(clause);
        if (past && in.find()) {
            var span = span(in.group(1));
            return cut(clause, in, span, span);
        }
        return new TimeWords(clause, Validity.ALWAYS);
    }

    private static TimeWords cut(String clause, Matcher found, @Nullable Span from, @Nullable Span until) {
        // A date that does not exist says nothing, and stays where it stands.
        if (from == null && until == null) {
            return new TimeWords(clause, Validity.ALWAYS);
        }
        var rest = (clause.substring(0, found.start()) + clause.substring(found.end())).replaceAll("\\s+", " ").replaceAll("^[, ]+|[, ]+$", "");
        return new TimeWords(rest, new Validity(from == null ? null : from.first(), until == null ? null : until.after()));
    }

    private static Pattern phrase(String phrase) {
        return Pattern.compile("(?i)(?:,? |^)" + phrase + "(?![\\w-])");
    }

    private static @Nullable Span span(String text) {
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return day(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
            if (YEAR.matcher(text).matches()) {
                var first = LocalDate.of(number(text), 1, 1);
                return new Span(first, first.plusYears(1));
            }
            return named(text.toLowerCase(Locale.ROOT).replace(",", "").split(" "));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Span named(String[] words) {
        var year = number(words[words.length - 1]);
        if (words.length == 2) {
            var first = LocalDate.of(year, MONTHS.indexOf(words[0]) + 1, 1);
            return new Span(first, first.plusMonths(1));
        }
        var monthFirst = MONTHS.contains(words[0]);
        return day(LocalDate.of(year, MONTHS.indexOf(words[monthFirst ? 0 : 1]) + 1, number(words[monthFirst ? 1 : 0])));
    }

    private static Span day(LocalDate day) {
        return new Span(day, day.plusDays(1));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
