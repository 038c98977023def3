package io.edrs.gateway.personal;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of payment cards: an issuer's first digits, its length, and the Luhn sum. */
final class Cards {

    private static final Pattern FORM = Pattern.compile("(?<![\\d.-])\\d(?:[ -]?\\d){13,18}(?![\\d-])");
    private static final Pattern ISSUED = Pattern.compile("4\\d{15}(?:\\d{3})?|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}|3[47]\\d{13}"
            + "|3(?:0[0-5]|[68]\\d)\\d{11}|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}|35(?:2[89]|[3-8]\\d)\\d{12}|62\\d{14,17}");

    private Cards() {}

    static Stream<Finding> in(String text) {
        return FORM.matcher(text).results().filter(match -> isCard(Checksums.digits(match.group()))).map(match -> new Finding(Kind.CARD, match.start(), match.end()));
    }

    private static boolean isCard(String digits) {
        return ISSUED.matcher(digits).matches() && Checksums.luhn(digits);
    }
}
