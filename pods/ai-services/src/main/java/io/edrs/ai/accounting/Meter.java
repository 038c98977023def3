package io.edrs.ai.accounting;

import io.edrs.platform.store.Counters;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing a budget limits, counted by all processes together in the period that was current when the meter was made.
 *
 * @param counter what is counted
 * @param limit null for any number
 */
record Meter(Counters counters, String tenant, String counter, String key, @Nullable Long limit, Duration kept) {

    static final String TOKENS = "spent_tokens";
    static final String MONEY = "spent_millionths";
    private static final Duration SETTLING = Duration.ofHours(1);

    static Meter of(Counters counters, String tenant, Budget budget, String counter, Clock clock) {
        return new Meter(counters, tenant, counter, budget.holder() + "@" + budget.begun(clock) + "/" + budget.period(),
                counter.equals(TOKENS) ? budget.tokens() : budget.millionths(), Duration.between(clock.instant(), budget.renews(clock)).plus(SETTLING));
    }

    /** False with nothing taken when that much is not left. */
    boolean take(long amount) {
        return limit == null ? counters.add(tenant, counter, key, amount, kept) >= 0 : counters.addUpTo(tenant, counter, key, amount, limit, kept) >= 0;
    }

    void correct(long difference) {
        if (difference != 0) {
            counters.add(tenant, counter, key, difference, kept);
        }
    }

    long spent() {
        return counters.read(tenant, counter, key);
    }

    long left() {
        return limit == null ? Long.MAX_VALUE : Math.max(0, limit - spent());
    }
}
