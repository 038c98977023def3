package io.edrs.gateway.personal;

import java.math.BigInteger;
import java.util.Locale;

/** The sums that tell a number from a likeness of it. */
final class Checksums {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Checksums() {}

    static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var value = i % 2 == 0 ? digit : digit * 2;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    /** Of digits and letters, a letter two digits (ISO/IEC 7064, MOD 97-10). */
    static int mod97(String text) {
        var numbers = new StringBuilder();
        text.toUpperCase(Locale.ROOT).chars().forEach(c -> numbers.append(Character.digit(c, 36)));
        return new BigInteger(numbers.toString()).mod(NINETY_SEVEN).intValue();
    }

    /** ISO/IEC 7064, MOD 11,10. */
    static boolean mod11And10(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length() - 1; i++) {
            var sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** The digits times these weights, one after the other. */
    static int weighted(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /** Whether day and month can be. */
    static boolean isDate(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
