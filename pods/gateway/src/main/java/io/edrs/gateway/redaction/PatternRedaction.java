package io.edrs.gateway.redaction;

import io.edrs.gateway.Redaction;
import jakarta.inject.Singleton;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Masks by pattern and checksum; the pattern bounds keep matching linear. */
@Singleton
final class PatternRedaction implements Redaction {

    private static final Pattern MAIL =
            Pattern.compile("\\b[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}\\b");
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){12,18}(?![\\d-])");

    @Override
    public String mask(String text) {
        var withoutMail = MAIL.matcher(text).replaceAll("[mail]");
        return CARD.matcher(withoutMail).replaceAll(PatternRedaction::maskCard);
    }

    private static String maskCard(MatchResult match) {
        var digits = match.group().replaceAll("\\D", "");
        return passesLuhn(digits) ? "[card]" : match.group();
    }

    private static boolean passesLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var value = i % 2 == 0 ? digit : digit * 2;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
