package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Counters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Sums in the table {@code counters}, by the server's clock; every thousandth addition sweeps out what is over. */
public final class PostgresCounters implements Counters {

    private static final int SWEEP_EVERY = 1_000;
    private static final int BATCH = 10_000;
    // One moment for the whole statement: were the value and its end judged by two, an addition could outlive its time.
    private static final String ADD = """
            insert into counters as c (tenant, counter, key, value, expires_at)
            select i.tenant, i.counter, i.key, greatest(i.amount, 0), now() + i.lifetime * interval '1 millisecond'
            from (values (?, ?, ?, ?::bigint, ?::bigint, ?::bigint)) i (tenant, counter, key, amount, lifetime, most)
            where i.amount <= i.most
            on conflict (tenant, counter, key) do update set
                value = greatest(case when c.expires_at <= now() then 0 else c.value end + ?, 0),
                expires_at = case when c.expires_at <= now() then excluded.expires_at else c.expires_at end
            where case when c.expires_at <= now() then 0 else c.value end + ? <= ?
            returning value""";
    private static final String READ = "select value from counters where tenant = ? and counter = ? and key = ? and expires_at > now()";
    private final PostgresDatabase database;
    private final AtomicInteger additions = new AtomicInteger();

    public PostgresCounters(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public long add(String tenant, String counter, String key, long amount, Duration expiresAfter) {
        Accepted.key(tenant, counter, key);
        return raised(tenant, counter, key, Accepted.amount(amount), Accepted.LARGEST_SUM, expiresAfter)
                .orElseThrow(() -> Accepted.sumTooLarge(counter));
    }

    @Override
    public long addUpTo(String tenant, String counter, String key, long amount, long limit, Duration expiresAfter) {
        Accepted.key(tenant, counter, key);
        return raised(tenant, counter, key, Accepted.upTo(amount, limit), limit, expiresAfter).orElse(-1L);
    }

    @Override
    public long read(String tenant, String counter, String key) {
        Accepted.key(tenant, counter, key);
        return database.inTenant(tenant, Result.first(row -> row.getLong(1)), List.of(READ), tenant, counter, key).orElse(0L);
    }

    /** Deletes the sums of all tenants whose time is over; returns how many. */
    public int expire() {
        return Batches.untilNone(this::sweep);
    }

    private Optional<Long> raised(String tenant, String counter, String key, long amount, long most, Duration expiresAfter) {
        var lifetime = Accepted.lifetime(expiresAfter);
        var sum = database.inTenant(tenant, Result.first(row -> row.getLong(1)), List.of(ADD),
                tenant, counter, key, amount, lifetime, most, amount, amount, most);
        if (additions.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep();
        }
        return sum;
    }

    private int sweep() {
        return database.outsideTenants(Result.number(), "select edrs.expire_counters(?)", BATCH);
    }
}
