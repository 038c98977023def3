package io.edrs.reasoning.graphs;

import io.edrs.platform.kernel.error.EdrsException;
import java.time.Duration;

/** The time a computation may take. */
public final class Budget {

    private final long endsAt;
    private final Duration within;

    private Budget(Duration within) {
        this.within = within;
        this.endsAt = System.nanoTime() + within.toNanos();
    }

    /** A budget that starts now. */
    public static Budget of(Duration within) {
        return new Budget(within);
    }

    /** Goes on while there is time; throws {@code OUT_OF_TIME} afterwards. */
    public void spend() {
        if (System.nanoTime() - endsAt > 0 || Thread.currentThread().isInterrupted()) {
            throw new EdrsException(GraphError.OUT_OF_TIME,
                    "This took longer than %d ms and was stopped; ask about fewer variables or allow more time.".formatted(within.toMillis()));
        }
    }
}
