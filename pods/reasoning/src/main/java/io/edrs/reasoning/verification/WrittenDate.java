package io.edrs.reasoning.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as far as it is written; 0 stands for what is not.
 *
 * @param text as written
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
record WrittenDate(int year, int month, int day, String text, int start, int end) {

    private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:1[5-9]|20)\\d{2})";
    private static final Pattern ISO = Pattern.compile("\\b" + YEAR + "-(\\d{2})(?:-(\\d{2}))?(?![-\\d])");
    private static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]" + YEAR + "\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + "\\b)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTH + "(?: (?:the )?" + DAY + "(?!\\d))?(?:,? " + YEAR + "\\b)?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The dates of a text; a lone year is a number, not a date. */
    static List<WrittenDate> in(String text) {
        var left = new StringBuilder(text);
        var dates = new ArrayList<WrittenDate>();
        take(ISO, left, dates, new int[] {1, 2, 3});
        take(NUMERIC, left, dates, new int[] {3, 2, 1});
        take(DAY_FIRST, left, dates, new int[] {3, 2, 1});
        take(MONTH_FIRST, left, dates, new int[] {3, 1, 2});
        return dates;
    }

    private static void take(Pattern pattern, StringBuilder left, List<WrittenDate> dates, int[] groups) {
        var matcher = pattern.matcher(left);
        var found = new ArrayList<WrittenDate>();
        while (matcher.find()) {
            var date = new WrittenDate(number(matcher.group(groups[0])), number(matcher.group(groups[1])), number(matcher.group(groups[2])),
                    matcher.group(), matcher.start(), matcher.end());
            if (date.month <= 12 && date.day <= 31) {
                found.add(date);
            }
        }
        found.forEach(date -> {
            for (var i = date.start; i < date.end; i++) {
                left.setCharAt(i, ' ');
            }
        });
        dates.addAll(found);
    }

    private static int number(String written) {
        if (written == null) {
            return 0;
        }
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : 1 + MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** Whether the other date says all that this one says. */
    boolean within(WrittenDate other) {
        return (year == 0 || year == other.year) && (month == 0 || month == other.month) && (day == 0 || day == other.day);
    }
}
