package io.edrs.bench.verification;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as the documents write them. */
final class Dates {

    static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December");
    private static final String MONTH = String.join("|", MONTHS);
    static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2}) (" + MONTH + ")(?: (\\d{4}))?");

    private Dates() {}

    static boolean names(String word) {
        return MONTHS.stream().anyMatch(word::startsWith) || word.matches("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*");
    }

    /** The same date in the other way of writing. */
    static String rewritten(MatchResult date) {
        if (date.group(1) == null) {
            return date.group(6) == null ? date.group() : "%s %s, %s".formatted(date.group(5), date.group(4), date.group(6));
        }
        return "%d %s %s".formatted(Integer.parseInt(date.group(3)), MONTHS.get(Integer.parseInt(date.group(2)) - 1), date.group(1));
    }

    /** Another date: its day, month or year differs. */
    static String other(MatchResult date, Random random) {
        var part = random.nextInt(3);
        if (date.group(1) == null) {
            var day = Integer.parseInt(date.group(4));
            var month = MONTHS.indexOf(date.group(5));
            var year = date.group(6);
            return switch (part) {
                case 0 -> "%d %s%s".formatted(day == 9 ? 8 : 9, MONTHS.get(month), year == null ? "" : " " + year);
                case 1 -> "%d %s%s".formatted(day, MONTHS.get((month + 1 + random.nextInt(10)) % 12), year == null ? "" : " " + year);
                default -> year == null ? "%d %s".formatted(day + 1, MONTHS.get(month)) : "%d %s %d".formatted(day, MONTHS.get(month), Integer.parseInt(year) - 1);
            };
        }
        var numbers = new int[] {Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))};
        numbers[part] = part == 0 ? numbers[0] + 1 : part == 1 ? 1 + numbers[1] % 12 : 1 + numbers[2] % 28;
        return String.format(Locale.ROOT, "%d-%02d-%02d", numbers[0], numbers[1], numbers[2]);
    }
}
