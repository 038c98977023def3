package io.edrs.gateway.personal;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** International bank account numbers (ISO 13616): a country, its length, and a rest of one by 97. */
final class Accounts {

    private static final Pattern BEGINNING = Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{2})\\d{2}[ -]?[A-Za-z0-9]");
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(Map.entry("AD", 24), Map.entry("AE", 23), Map.entry("AL", 28), Map.entry("AT", 20),
            Map.entry("BA", 20), Map.entry("BE", 16), Map.entry("BG", 22), Map.entry("BH", 22), Map.entry("BR", 29), Map.entry("CH", 21), Map.entry("CY", 28),
            Map.entry("CZ", 24), Map.entry("DE", 22), Map.entry("DK", 18), Map.entry("EE", 20), Map.entry("EG", 29), Map.entry("ES", 24), Map.entry("FI", 18),
            Map.entry("FR", 27), Map.entry("GB", 22), Map.entry("GE", 22), Map.entry("GR", 27), Map.entry("HR", 21), Map.entry("HU", 28), Map.entry("IE", 22),
            Map.entry("IL", 23), Map.entry("IS", 26), Map.entry("IT", 27), Map.entry("KZ", 20), Map.entry("LI", 21), Map.entry("LT", 20), Map.entry("LU", 20),
            Map.entry("LV", 21), Map.entry("MC", 27), Map.entry("MD", 24), Map.entry("ME", 22), Map.entry("MK", 19), Map.entry("MT", 31), Map.entry("NL", 18),
            Map.entry("NO", 15), Map.entry("PK", 24), Map.entry("PL", 28), Map.entry("PT", 25), Map.entry("QA", 29), Map.entry("RO", 24), Map.entry("RS", 22),
            Map.entry("SA", 24), Map.entry("SE", 24), Map.entry("SI", 19), Map.entry("SK", 24), Map.entry("SM", 27), Map.entry("TR", 26), Map.entry("UA", 29));

    private Accounts() {}

    static Stream<Finding> in(String text) {
        return BEGINNING.matcher(text).results().map(match -> account(text, match)).filter(Objects::nonNull);
    }

    /** As many letters and digits as the country's accounts have, parted by single spaces or strokes. */
    private static @Nullable Finding account(String text, MatchResult match) {
        var length = LENGTHS.getOrDefault(match.group(1).toUpperCase(Locale.ROOT), 0);
        var kept = new StringBuilder();
        var end = match.start();
        while (end < text.length() && kept.length() < length) {
            var c = text.charAt(end++);
            if (isPlain(c)) {
                kept.append(c);
            } else if (c != ' ' && c != '-' || !isPlain(text.charAt(end - 2))) {
                break;
            }
        }
        var whole = length > 0 && kept.length() == length && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        return whole && Checksums.mod97(kept.substring(4) + kept.substring(0, 4)) == 1 ? new Finding(Kind.IBAN, match.start(), end) : null;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
