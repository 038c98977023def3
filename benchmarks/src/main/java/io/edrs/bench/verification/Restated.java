package io.edrs.bench.verification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says the same in another unit, with the date or the number written otherwise. */
final class Restated {

    private static final Pattern MEASURED = Pattern.compile("\\b(\\d+) (GB|kg|m|months|hours|days|weeks|minutes|seconds)\\b");
    private static final Pattern LARGE = Pattern.compile("(?<![\\d.+,-])(\\d{5,})(?![\\d-])");
    private static final Map<String, Map.Entry<String, Integer>> SMALLER = new LinkedHashMap<>();

    static {
        SMALLER.put("GB", Map.entry("MB", 1000));
        SMALLER.put("kg", Map.entry("g", 1000));
        SMALLER.put("m", Map.entry("cm", 100));
        SMALLER.put("hours", Map.entry("minutes", 60));
        SMALLER.put("days", Map.entry("hours", 24));
        SMALLER.put("weeks", Map.entry("days", 7));
        SMALLER.put("minutes", Map.entry("seconds", 60));
    }

    private Restated() {}

    static Optional<TrueAnswer> of(TrueAnswer answer) {
        var text = converted(Dates.DATE.matcher(answer.text()).replaceAll(Dates::rewritten));
        text = LARGE.matcher(text).replaceAll(match -> String.format(Locale.ROOT, "%,d", Long.parseLong(match.group(1))));
        return text.equals(answer.text()) ? Optional.empty()
                : Optional.of(new TrueAnswer("restated", text, answer.citations(), answer.evidence(), answer.names()));
    }

    private static String converted(String text) {
        return MEASURED.matcher(text).replaceAll(match -> {
            var months = match.group(2).equals("months") && Integer.parseInt(match.group(1)) % 12 == 0;
            if (months) {
                return Integer.parseInt(match.group(1)) / 12 + " years";
            }
            var smaller = SMALLER.get(match.group(2));
            return smaller == null ? match.group() : Integer.parseInt(match.group(1)) * smaller.getValue() + " " + smaller.getKey();
        });
    }
}
