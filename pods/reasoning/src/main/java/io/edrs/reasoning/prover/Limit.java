package io.edrs.reasoning.prover;

/** When to stop, by the clock and by size. */
public final class Limit {

    private final long deadline;

    private Limit(long deadline) {
        this.deadline = deadline;
    }

    /** From now on for so long. */
    public static Limit of(java.time.Duration within) {
        return new Limit(System.nanoTime() + within.toNanos());
    }

    /** The same end, or sooner. */
    public Limit atMost(java.time.Duration within) {
        return new Limit(Math.min(deadline, System.nanoTime() + within.toNanos()));
    }

    /** How long there is still. */
    public java.time.Duration left() {
        return java.time.Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /** Whether time is up. */
    public boolean reached() {
        return System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted();
    }

    /** @throws Exceeded when time is up */
    public void check() {
        if (reached()) {
            throw new Exceeded();
        }
    }

    /** Time or room is used up. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Exceeded() {
            super("out of time", null, false, false);
        }
    }
}
