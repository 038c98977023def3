package io.edrs.reasoning.aggregator;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What kind of value a text is or contains. */
final class Values {

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Pattern DATE = Pattern.compile("(?i)\\b(?:\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:\\d{1,2}(?:st|nd|rd|th)? )?" + MONTH
            + "(?: \\d{1,2}(?:st|nd|rd|th)?,?)?(?: \\d{4})?|(?:19|20)\\d\\d|\\d{1,2}:\\d{2}|\\d{1,2} ?(?:am|pm)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midnight|q[1-4]|(?:last|next|every|each) \\w+|spring|summer|autumn|winter)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|half|none|no|twice|once|daily|weekly|monthly|yearly)\\b");
    private static final Pattern FIRST = Pattern.compile("-?\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");
    private static final Pattern PERSON = Pattern.compile("(?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|von|der|da|di|al|bin|la|le) ?)?(?: \\p{Lu}[\\p{L}'’.-]*)+");
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private Values() {}

    static boolean date(String text) {
        return DATE.matcher(text).find();
    }

    static boolean number(String text) {
        return NUMBER.matcher(text).find();
    }

    /** Whether it begins with how many or how much. */
    static boolean quantity(String text) {
        return text.strip().matches("(?i)(about |around |up to |[~<>≈€$£] ?)?(\\d.*|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|no)\\b.*)");
    }

    static boolean person(String text) {
        return PERSON.matcher(text.strip()).matches() || NAMED.matcher(text.strip()).matches();
    }

    static boolean mentionsPerson(String text) {
        return PERSON.matcher(text).find() || NAMED.matcher(text).find();
    }

    static boolean named(String text) {
        return NAMED.matcher(text).find();
    }

    /** The magnitude of a value, dates included, for ordering within one column. */
    static OptionalDouble magnitude(String text) {
        var iso = ISO.matcher(text);
        if (iso.find()) {
            var day = iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3));
            return OptionalDouble.of(Integer.parseInt(iso.group(1)) * 10_000d + Integer.parseInt(iso.group(2)) * 100d + day);
        }
        var first = FIRST.matcher(text);
        return first.find() ? OptionalDouble.of(Double.parseDouble(first.group().replace(",", "")) * scale(text.substring(first.end())))
                : OptionalDouble.empty();
    }

    private static double scale(String unit) {
        var lower = unit.strip().toLowerCase(java.util.Locale.ROOT);
        if (lower.matches("^(million|m\\b(?!b|s|in|et)|mio).*")) {
            return 1e6;
        }
        return lower.matches("^(thousand|k\\b).*") ? 1e3 : lower.matches("^(tb)\\b.*") ? 1024 : 1;
    }
}
