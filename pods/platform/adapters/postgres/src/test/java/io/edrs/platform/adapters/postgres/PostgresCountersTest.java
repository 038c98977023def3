package io.edrs.platform.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Counters;
import io.edrs.platform.testkit.contract.CountersContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Eventually;
import io.edrs.platform.testkit.contract.Fresh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnServer("PostgreSQL")
class PostgresCountersTest extends CountersContract {

    private final PostgresCounters adapter = new PostgresCounters(TestDatabase.shared());
    private final String tenant = Fresh.tenant();

    @Override
    protected Counters counters() {
        return adapter;
    }

    @Test
    void sweepsOutWhatIsOverOfEveryTenant() {
        var other = Fresh.tenant();
        adapter.add(tenant, "calls", "over", 1, Duration.ofMillis(1));
        adapter.add(other, "calls", "over", 1, Duration.ofMillis(1));
        adapter.add(tenant, "calls", "counting", 1, Duration.ofDays(1));
        Eventually.holds("both are over", () -> adapter.read(tenant, "calls", "over") + adapter.read(other, "calls", "over") == 0);
        assertThat(adapter.expire()).isGreaterThanOrEqualTo(2);
        assertThat(rows(tenant)).isEqualTo(1);
        assertThat(rows(other)).isZero();
    }

    @Test
    void sweepsByItselfNowAndThen() {
        adapter.add(tenant, "calls", "over", 1, Duration.ofMillis(1));
        Eventually.holds("it is over", () -> adapter.read(tenant, "calls", "over") == 0);
        for (var i = 0; i < 1_000; i++) {
            adapter.add(tenant, "calls", "counting", 1, Duration.ofDays(1));
        }
        assertThat(rows(tenant)).isEqualTo(1);
        assertThat(adapter.read(tenant, "calls", "counting")).isEqualTo(1_000);
    }

    private static int rows(String tenant) {
        return TestDatabase.shared().inTenant(tenant, Result.number(), List.of("select count(*)::int from counters"));
    }
}
