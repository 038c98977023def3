package io.edrs.reasoning.aggregator;

import java.util.regex.Pattern;

/** A numeric condition of a question: more than 50, at most 8, after 2020. */
record Bound(String words, boolean above, boolean inclusive, double limit) {

    private static final Pattern FORM = Pattern.compile("(?i)\\b(more than|over|above|greater than|larger than|bigger than|exceeding|at least|after|since|later than|older than|higher than|longer than"
            + "|less than|under|below|fewer than|smaller than|at most|up to|before|cheaper than|lower than|earlier than|shorter than) (?:[€$£] ?)?(\\d[\\d,.]*)");

    /** The bound a question states, or null. */
    static Bound in(String question) {
        var matcher = FORM.matcher(question);
        if (!matcher.find()) {
            return null;
        }
        var word = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        var above = word.matches("more.*|over|above|greater.*|larger.*|bigger.*|exceeding|at least|after|since|later.*|older.*|higher.*|longer.*");
        var limit = Values.magnitude(matcher.group(2));
        return new Bound(matcher.group(), above, word.matches("at least|at most|up to|since"), limit.orElse(0));
    }

    boolean met(String value) {
        var magnitude = Values.magnitude(value);
        if (magnitude.isEmpty()) {
            return false;
        }
        var actual = magnitude.getAsDouble();
        if (limit > 1900 && limit < 2100 && actual > 19_000_000) {
            actual = Math.floor(actual / 10_000);
        }
        return actual == limit ? inclusive : actual > limit == above;
    }
}
