package io.edrs.ai.accounting;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.store.Accepted;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Budgets: of the tenant for operators to set, of its keys for its administrators. */
@Controller("/api/v1/budgets")
@ExecuteOn(TaskExecutors.BLOCKING)
class BudgetController {

    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(Accepted.LARGEST_SUM / 1_000_000);

    /** @param period day or month; month unless said @param tokens none for any number @param money none for any sum */
    record WantedBudget(@Nullable String period, @Nullable Long tokens, @Nullable BigDecimal money) {}

    /** @param spentTokens what is under way included */
    record Standing(Budget budget, long spentTokens, BigDecimal spentMoney, @Nullable Long tokensLeft, @Nullable BigDecimal moneyLeft, Instant renewsAt) {}

    record BudgetPage(List<Standing> budgets) {}

    private final BudgetStore store;
    private final Accounts accounts;
    private final Clock clock;

    BudgetController(BudgetStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Get
    BudgetPage list(Caller caller) {
        var tenant = caller.require("admin").tenant();
        return new BudgetPage(store.all(tenant).stream().map(budget -> standing(tenant, budget)).toList());
    }

    /** @param holder a key's id, or {@code tenant} */
    @Put("/{holder}")
    Standing set(Caller caller, String holder, @Body WantedBudget wanted) {
        permit(caller, holder);
        var budget = new Budget(holder, Objects.requireNonNullElse(wanted.period(), "month"), wanted.tokens(), wanted.money());
        if (!List.of("day", "month").contains(budget.period()) || !isAmount(budget) || !holder.matches("[a-zA-Z0-9-]{1,100}")) {
            throw new EdrsException(AccountingError.BUDGET_INVALID, "A budget has a period of day or month, and tokens or money, neither negative.");
        }
        store.put(caller.tenant(), budget);
        return standing(caller.tenant(), budget);
    }

    @Delete("/{holder}")
    HttpResponse<?> remove(Caller caller, String holder) {
        permit(caller, holder);
        if (!store.delete(caller.tenant(), holder)) {
            throw new EdrsException(AccountingError.BUDGET_UNKNOWN, "'%s' has no budget here.".formatted(holder));
        }
        return HttpResponse.noContent();
    }

    private static void permit(Caller caller, String holder) {
        if (holder.equals(Budget.TENANT)) {
            caller.requireOperator();
        }
        caller.require("admin");
    }

    private static boolean isAmount(Budget budget) {
        var tokens = budget.tokens() == null || budget.tokens() >= 0 && budget.tokens() <= Accepted.LARGEST_SUM;
        var money = budget.money() == null || budget.money().signum() >= 0 && budget.money().compareTo(MOST_MONEY) <= 0;
        return tokens && money && (budget.tokens() != null || budget.money() != null);
    }

    private Standing standing(String tenant, Budget budget) {
        var tokens = accounts.meter(tenant, budget, Meter.TOKENS);
        var money = accounts.meter(tenant, budget, Meter.MONEY);
        return new Standing(budget, tokens.spent(), Budget.money(money.spent()), budget.tokens() == null ? null : tokens.left(),
                budget.money() == null ? null : Budget.money(money.left()), budget.renews(clock));
    }
}
