package io.edrs.reasoning.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a text, in digits or in words, with their units. */
final class Quantities {

    private static final String UNIT = "(?:[\\s\\u00a0-]?(%|‰|°[CF]|€|£|\\$|¥|[A-Za-z]+(?:/[a-z]+|[23²³])?)(?![\\p{L}\\d]))?";
    private static final String SCALE = "(?:[\\s-]?(thousand|million|billion|k|bn)\\b)?";
    private static final Pattern DIGITS = Pattern.compile("(?:(EUR|USD|GBP|CHF|€|£|\\$|¥)\\s?)?(?<![\\p{L}\\d_])"
            + "(\\d{1,3}(?:[,'’]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)" + SCALE + UNIT);
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("zero", 0), Map.entry("two", 2), Map.entry("three", 3),
            Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9),
            Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("dozen", 12), Map.entry("thirteen", 13),
            Map.entry("fourteen", 14), Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17), Map.entry("eighteen", 18),
            Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50),
            Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80), Map.entry("ninety", 90));
    private static final Pattern IN_WORDS = Pattern.compile("(?i)\\b(" + String.join("|", WORDS.keySet()) + ")(?:-(one|two|three|four|five|six|seven|eight|nine))?\\b"
            + "(?:\\s(hundred|thousand|million))?" + UNIT);
    private static final Map<String, BigDecimal> SCALES = Map.of("hundred", new BigDecimal(100), "thousand", new BigDecimal(1000),
            "k", new BigDecimal(1000), "million", new BigDecimal(1_000_000), "billion", new BigDecimal(1_000_000_000), "bn", new BigDecimal(1_000_000_000));

    private Quantities() {}

    /** The numbers of a text, in order within each way of writing; what is a date has been taken out before. */
    static List<Quantity> in(String text) {
        var found = new ArrayList<Quantity>();
        var digits = DIGITS.matcher(text);
        while (digits.find()) {
            var before = digits.group(1) == null ? null : Unit.of(digits.group(1));
            found.add(quantity(digits, text, number(digits.group(2)).multiply(scale(digits.group(3))), before, 4));
        }
        var words = IN_WORDS.matcher(text);
        while (words.find()) {
            var value = WORDS.get(words.group(1).toLowerCase(Locale.ROOT)) + (words.group(2) == null ? 0 : small(words.group(2)));
            found.add(quantity(words, text, BigDecimal.valueOf(value).multiply(scale(words.group(3))), null, 4));
        }
        return found;
    }

    private static Quantity quantity(Matcher match, String text, BigDecimal value, @Nullable Unit before, int unitGroup) {
        var written = match.group(unitGroup);
        var unit = before != null || written == null ? before : Unit.of(written);
        var end = written != null && unit == null ? match.start(unitGroup) : match.end();
        return new Quantity(value, unit, text.substring(match.start(), end).strip(), match.start(), end);
    }

    private static int small(String word) {
        return word.equalsIgnoreCase("one") ? 1 : WORDS.get(word.toLowerCase(Locale.ROOT));
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replaceAll("[,'’]", ""));
    }

    private static BigDecimal scale(@Nullable String word) {
        return word == null ? BigDecimal.ONE : SCALES.get(word.toLowerCase(Locale.ROOT));
    }
}
