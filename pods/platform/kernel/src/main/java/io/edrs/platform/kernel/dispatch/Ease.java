package io.edrs.platform.kernel.dispatch;

/**
 * How many at once: fewer when tries fail, because what they need is away or overwhelmed and trying harder would keep it
 * so; more again as they succeed. Additive increase, multiplicative decrease (Chiu and Jain 1989; slow start as Jacobson 1988).
 */
final class Ease {

    private static final int FEWEST = 4;

    private final int most;
    private double limit;
    private double careful;
    private int round;

    Ease(int most) {
        this.most = most;
        this.limit = most;
        this.careful = most;
    }

    /** How many may be at it now. */
    int limit() {
        return (int) limit;
    }

    /** To be remembered by a try at its begin: those that began before a decrease say nothing about it. */
    int round() {
        return round;
    }

    void succeeded() {
        limit = Math.min(most, limit + (limit < careful ? 1 : 1 / limit));
    }

    void failed(int begunIn) {
        if (begunIn == round) {
            round++;
            limit = Math.max(Math.min(most, FEWEST), limit / 2);
            careful = limit;
        }
    }
}
