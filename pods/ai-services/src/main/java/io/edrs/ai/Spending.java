package io.edrs.ai;

import org.jspecify.annotations.Nullable;

/** Money and tokens that tenants and keys may spend: reserved before a model is called, settled after. */
public interface Spending {

    /**
     * Sets aside the most that a call may take; throws {@code BUDGET_EXHAUSTED}, with nothing set aside, when a budget of the tenant or of the spender has less,
     * saying what remains and when it renews.
     *
     * @param spender a key's id, with or without a person below it; null for nobody's
     */
    Reservation reserve(String tenant, @Nullable String spender, int inputTokens, int outputTokens);

    /** What was set aside for one call; closed without being settled, nothing was spent. */
    interface Reservation extends AutoCloseable {

        /** Counts what the call took instead of what was set aside. */
        void settle(int inputTokens, int outputTokens);

        @Override
        void close();
    }
}
