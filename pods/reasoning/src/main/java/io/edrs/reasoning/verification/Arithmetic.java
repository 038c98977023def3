package io.edrs.reasoning.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;

/** Recomputes a number that a sentence derives from the other numbers in it. */
final class Arithmetic {

    private static final Pattern SUM = Pattern.compile("(?i)\\b(?:total|sum|together|altogether|combined|in all)\\b");
    private static final Pattern MEAN = Pattern.compile("(?i)\\b(?:average|mean)\\b");
    private static final Pattern DIFFERENCE = Pattern.compile("(?i)\\b(?:difference|more than|less than|fewer than|\\w+er than|apart|later|earlier)\\b");
    private static final Pattern RATIO = Pattern.compile("(?i)\\b(?:times|fold|percent of)\\b|% of");
    private static final double ROUNDING = 0.006;

    private Arithmetic() {}

    /** Whether the number is what the sentence's words say of its other numbers: their sum, mean, difference or ratio. */
    static boolean gives(Quantity result, Reading claim) {
        var others = claim.quantities().stream().filter(quantity -> quantity != result).map(Quantity::value).toList();
        if (others.size() < 2) {
            return false;
        }
        var sum = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return said(SUM, claim) && near(result.value(), sum)
                || said(MEAN, claim) && near(result.value(), sum.divide(BigDecimal.valueOf(others.size()), MathContext.DECIMAL64))
                || others.size() == 2 && ofTwo(result.value(), claim, others);
    }

    private static boolean ofTwo(BigDecimal result, Reading claim, List<BigDecimal> others) {
        var one = others.getFirst();
        var other = others.getLast();
        if (said(DIFFERENCE, claim) && near(result, one.subtract(other).abs())) {
            return true;
        }
        return said(RATIO, claim) && (ratio(result, one, other) || ratio(result, other, one));
    }

    private static boolean ratio(BigDecimal result, BigDecimal one, BigDecimal other) {
        if (other.signum() == 0) {
            return false;
        }
        var ratio = one.divide(other, MathContext.DECIMAL64);
        return near(result, ratio) || near(result, ratio.multiply(BigDecimal.valueOf(100)));
    }

    private static boolean said(Pattern cue, Reading claim) {
        return cue.matcher(claim.text()).find();
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return Math.abs(one.doubleValue() - other.doubleValue()) <= ROUNDING * Math.max(Math.abs(one.doubleValue()), Math.abs(other.doubleValue()));
    }
}
