package io.edrs.reasoning.effects;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/**
 * An estimate and how sure it is.
 *
 * @param low the interval's lower end
 * @param high its upper end
 * @param confidence how often such intervals hold the truth, in 0..1
 */
public record Interval(double value, double low, double high, double confidence) {

    /** From a standard error, taking the estimate as normal. */
    public static Interval normal(double value, double error, double confidence) {
        var reach = Math.sqrt(2) * Erf.erfInv(confidence) * error;
        return new Interval(value, value - reach, value + reach, confidence);
    }

    /** From estimates on samples drawn again (percentiles, Efron 1979). */
    public static Interval percentile(double value, double[] drawn, double confidence) {
        var sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Interval(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, confidence);
        }
        var cut = (1 - confidence) / 2;
        return new Interval(value, sorted[(int) Math.floor(cut * (sorted.length - 1))], sorted[(int) Math.ceil((1 - cut) * (sorted.length - 1))], confidence);
    }

    /** Whether it leaves nothing as a possibility. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
