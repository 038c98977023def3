package io.edrs.ai.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.edrs.ai.Spending.Reservation;
import io.edrs.ai.accounting.BudgetController.WantedBudget;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeCounters;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private final MovableClock clock = new MovableClock();
    private final BudgetStore store = new BudgetStore(new FakeDocumentStore(clock));
    private final Accounts accounts = new Accounts(store, new FakeCounters(clock), new AccountingConfig(new BigDecimal("2"), new BigDecimal("10")), clock);
    private final BudgetController door = new BudgetController(store, accounts, clock);
    private final Caller admin = new Caller("acme", "root", Set.of("admin"));
    private final Caller operator = new Caller("acme", "op", Set.of("admin"), true, "unlimited");

    private Reservation reserve(int input, int output) {
        return accounts.reserve("acme", "key-1/ann", input, output);
    }

    private BudgetController.Standing standing(int which) {
        return door.list(admin).budgets().get(which);
    }

    @Test
    void withoutABudgetEverythingGoes() {
        reserve(1_000_000, 1_000_000).settle(1, 1);
        assertThat(door.list(admin).budgets()).isEmpty();
    }

    @Test
    void whatIsReservedCountsUntilItIsSettled() {
        door.set(admin, "key-1", new WantedBudget("day", 1_000L, null));
        try (var call = reserve(300, 400)) {
            assertThat(standing(0).spentTokens()).isEqualTo(700);
            assertThatThrownBy(() -> reserve(300, 1)).isInstanceOf(EdrsException.class);
            call.settle(100, 50);
        }
        assertThat(standing(0).spentTokens()).isEqualTo(150);
        reserve(100, 100).close();
        assertThat(standing(0).spentTokens()).as("a call that failed").isEqualTo(150);
    }

    @Test
    void aRefusalSaysWhatRemainsAndWhenItRenews() {
        door.set(admin, "key-1", new WantedBudget("day", 1_000L, null));
        reserve(900, 0).settle(900, 0);
        var refused = catchThrowableOfType(EdrsException.class, () -> reserve(100, 50));
        assertThat(refused.code()).isEqualTo(AccountingError.BUDGET_EXHAUSTED);
        assertThat(refused.getMessage()).contains("100 tokens left").contains("may take 150").contains(standing(0).renewsAt().toString());
        clock.forward(Duration.ofDays(1));
        reserve(900, 0).settle(900, 0);
    }

    @Test
    void moneyIsCountedByThePrice() {
        door.set(operator, "tenant", new WantedBudget(null, null, new BigDecimal("0.01")));
        reserve(1_000, 500).settle(1_000, 500);
        assertThat(standing(0).spentMoney()).isEqualByComparingTo("0.007");
        assertThat(standing(0).moneyLeft()).isEqualByComparingTo("0.003");
        assertThat(catchThrowableOfType(EdrsException.class, () -> reserve(0, 301)).getMessage()).contains("0.003").contains("0.00301");
        reserve(0, 300).settle(0, 300);
    }

    @Test
    void aRefusalByOneBudgetTakesNothingOfAnother() {
        door.set(operator, "tenant", new WantedBudget("day", 10_000L, null));
        door.set(admin, "key-1", new WantedBudget("day", 100L, null));
        assertThatThrownBy(() -> reserve(200, 0)).hasMessageContaining("key 'key-1'");
        assertThat(door.list(admin).budgets()).allMatch(standing -> standing.spentTokens() == 0);
        accounts.reserve("acme", "key-2", 5_000, 0).settle(5_000, 0);
        assertThatThrownBy(() -> accounts.reserve("acme", "key-2", 5_001, 0)).hasMessageContaining("the tenant");
        accounts.reserve("globex", "key-1", 50_000, 0).settle(50_000, 0);
    }

    @Test
    void onlyOperatorsSetWhatATenantMaySpend() {
        assertThatThrownBy(() -> door.set(admin, "tenant", new WantedBudget("day", 1L, null))).hasMessageContaining("all tenants");
        assertThatThrownBy(() -> door.remove(admin, "tenant")).hasMessageContaining("all tenants");
        assertThatThrownBy(() -> door.set(new Caller("acme", "x", Set.of("ask")), "key-1", new WantedBudget("day", 1L, null))).hasMessageContaining("admin");
        assertThatThrownBy(() -> door.list(new Caller("acme", "x", Set.of("ask")))).hasMessageContaining("admin");
        for (var wrong : new WantedBudget[] {new WantedBudget("week", 1L, null), new WantedBudget("day", -1L, null), new WantedBudget("day", null, null),
                new WantedBudget("day", null, new BigDecimal("-1")), new WantedBudget("day", null, new BigDecimal("1e30"))}) {
            assertThatThrownBy(() -> door.set(admin, "key-1", wrong)).as(wrong.toString()).hasMessageContaining("budget");
        }
        assertThatThrownBy(() -> door.remove(admin, "key-9")).hasMessageContaining("no budget");
    }
}
