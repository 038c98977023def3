package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.store.Accepted;
import java.time.Duration;

/** Leases in the table {@code leases}, by the server's clock. */
public final class PostgresLeases implements Leases {

    private static final String ACQUIRE = """
            insert into edrs.leases as l (name, holder, expires_at)
            values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
            where l.holder = excluded.holder or l.expires_at <= clock_timestamp()""";
    private final PostgresDatabase database;

    public PostgresLeases(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public boolean acquire(String name, String holder, Duration timeToLive) {
        return database.outsideTenants(Result.touched(), ACQUIRE,
                Accepted.id(name), Accepted.id(holder), Accepted.leaseTime(timeToLive)) == 1;
    }

    @Override
    public void release(String name, String holder) {
        database.outsideTenants(Result.touched(), "delete from edrs.leases where name = ? and holder = ?",
                Accepted.id(name), Accepted.id(holder));
    }
}
