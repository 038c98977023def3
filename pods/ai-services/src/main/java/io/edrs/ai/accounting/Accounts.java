package io.edrs.ai.accounting;

import io.edrs.ai.Spending;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.Counters;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes from the budgets of tenant and key together, or from none. */
@Singleton
final class Accounts implements Spending {

    private final BudgetStore budgets;
    private final Counters counters;
    private final AccountingConfig config;
    private final Clock clock;

    Accounts(BudgetStore budgets, Counters counters, AccountingConfig config, Clock clock) {
        this.budgets = budgets;
        this.counters = counters;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Reservation reserve(String tenant, @Nullable String spender, int inputTokens, int outputTokens) {
        var money = config.millionths(inputTokens, outputTokens);
        var taken = new ArrayDeque<Taken>();
        for (var budget : of(tenant, spender)) {
            take(budget, Meter.of(counters, tenant, budget, Meter.TOKENS, clock), (long) inputTokens + outputTokens, taken);
            take(budget, Meter.of(counters, tenant, budget, Meter.MONEY, clock), money, taken);
        }
        return new Held(config, List.copyOf(taken));
    }

    Meter meter(String tenant, Budget budget, String counter) {
        return Meter.of(counters, tenant, budget, counter, clock);
    }

    private record Taken(Meter meter, long amount) {}

    private void take(Budget budget, Meter meter, long amount, Deque<Taken> taken) {
        if (!meter.take(amount)) {
            taken.forEach(before -> before.meter().correct(-before.amount()));
            var isTokens = meter.counter().equals(Meter.TOKENS);
            throw new EdrsException(AccountingError.BUDGET_EXHAUSTED, "The budget of %s for this %s has %s %s left and this call may take %s; it renews at %s.".formatted(
                    budget.holder().equals(Budget.TENANT) ? "the tenant" : "key '" + budget.holder() + "'", budget.period(),
                    isTokens ? meter.left() : Budget.money(meter.left()).toPlainString(), isTokens ? "tokens" : "of money",
                    isTokens ? amount : Budget.money(amount).toPlainString(), budget.renews(clock)));
        }
        taken.add(new Taken(meter, amount));
    }

    private List<Budget> of(String tenant, @Nullable String spender) {
        var holders = new ArrayList<>(List.of(Budget.TENANT));
        if (spender != null) {
            holders.add(spender.split("/", 2)[0]);
        }
        return holders.stream().map(holder -> budgets.find(tenant, holder)).flatMap(Optional::stream).toList();
    }

    /** What one call has taken until it is settled. */
    private static final class Held implements Reservation {

        private final AccountingConfig config;
        private final List<Taken> taken;
        private boolean settled;

        Held(AccountingConfig config, List<Taken> taken) {
            this.config = config;
            this.taken = taken;
        }

        @Override
        public void settle(int inputTokens, int outputTokens) {
            count((long) inputTokens + outputTokens, config.millionths(inputTokens, outputTokens));
        }

        @Override
        public void close() {
            count(0, 0);
        }

        private void count(long tokens, long money) {
            if (!settled) {
                settled = true;
                taken.forEach(one -> one.meter().correct((one.meter().counter().equals(Meter.TOKENS) ? tokens : money) - one.amount()));
            }
        }
    }
}
