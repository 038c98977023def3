package io.edrs.ai.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresCounters;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Together;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.MovableClock;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A hundred calls at the same moment, counted by two processes in the real database. */
class BudgetsOnPostgresTest {

    private static final int CALLERS = 100;
    private static final long LIMIT = 1_000;
    private static final int RESERVED = 60;

    private final MovableClock clock = new MovableClock();
    private final String tenant = Fresh.tenant();
    private final BudgetStore store = new BudgetStore(new FakeDocumentStore(clock));

    private Accounts process(PostgresDatabase database) {
        return new Accounts(store, new PostgresCounters(database), new AccountingConfig(BigDecimal.ONE, BigDecimal.ONE), clock);
    }

    private static PostgresDatabase database() {
        var server = TestServers.sharedDatabase();
        return new PostgresDatabase(new PostgresConfig(server.jdbcUrl(), server.app(), server.appPassword(), server.owner(), server.ownerPassword(), 10));
    }

    /** What all calls together took; each takes more than it reserved by {@code beyond}. */
    private long spent(int beyond) throws Exception {
        store.put(tenant, new Budget("key-1", "day", LIMIT, null));
        store.put(tenant, new Budget(Budget.TENANT, "day", null, new BigDecimal("0.001")));
        try (var one = database(); var two = database()) {
            var processes = new Accounts[] {process(one), process(two)};
            var taken = Together.call(CALLERS, i -> {
                try (var call = processes[i % 2].reserve(tenant, "key-1/person-" + i, RESERVED / 2, RESERVED / 2)) {
                    call.settle(RESERVED / 2, RESERVED / 2 + beyond);
                    return RESERVED + beyond;
                } catch (EdrsException e) {
                    assertThat(e.code()).isEqualTo(AccountingError.BUDGET_EXHAUSTED);
                    return 0;
                }
            });
            var sum = taken.stream().mapToLong(Integer::longValue).sum();
            assertThat(processes[0].meter(tenant, store.find(tenant, "key-1").orElseThrow(), Meter.TOKENS).spent()).isEqualTo(sum);
            assertThat(processes[1].meter(tenant, store.find(tenant, Budget.TENANT).orElseThrow(), Meter.MONEY).spent()).isEqualTo(sum);
            return sum;
        }
    }

    @Test
    void callsThatKeepToWhatTheyReservedOverspendNothing() throws Exception {
        assertThat(spent(0)).isEqualTo(LIMIT / RESERVED * RESERVED);
    }

    @Test
    void callsThatTakeLessOverspendNothing() throws Exception {
        assertThat(spent(-30)).isBetween(LIMIT / RESERVED * (RESERVED - 30), LIMIT);
    }
}
