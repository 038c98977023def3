package io.edrs.reasoning.networks;

/**
 * Bounds on whether a cause was needed, from data alone (Tian and Pearl 2000): the probability that the outcome would not have come
 * without the cause, among those who had both.
 *
 * @param lower no mechanism with these probabilities gives less
 * @param upper none gives more
 */
public record Necessity(double lower, double upper) {

    /**
     * @param both P(cause, outcome)
     * @param outcome P(outcome)
     * @param without P(outcome | do(no cause))
     * @param neither P(no cause, no outcome)
     */
    public static Necessity of(double both, double outcome, double without, double neither) {
        if (both <= 0) {
            return new Necessity(0, 1);
        }
        var lower = Math.max(0, (outcome - without) / both);
        var upper = Math.min(1, (1 - without - neither) / both);
        return new Necessity(Math.min(lower, 1), Math.max(upper, Math.min(lower, 1)));
    }
}
