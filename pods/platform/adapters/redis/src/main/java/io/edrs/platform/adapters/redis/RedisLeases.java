package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.store.Accepted;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;

/**
 * Leases as keys with a time to live, by the server's clock. A replica that takes over may not have seen the last ones:
 * what must never have two holders keeps its leases in PostgreSQL.
 */
public final class RedisLeases implements Leases {

    private static final Script ACQUIRE = Script.of(ScriptOutputType.INTEGER, """
            local holder = redis.call('get', KEYS[1])
            if holder and holder ~= ARGV[1] then return 0 end
            if ARGV[2] == '0' then redis.call('del', KEYS[1]) else redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
            return 1""");
    private static final Script RELEASE = Script.of(ScriptOutputType.INTEGER,
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0");
    private final RedisConnection connection;
    private final Keys keys;

    RedisLeases(RedisConnection connection) {
        this.connection = connection;
        this.keys = new Keys(connection.address().prefix());
    }

    @Override
    public boolean acquire(String name, String holder, Duration timeToLive) {
        var place = place(name, holder);
        var lifetime = Long.toString(Accepted.leaseTime(timeToLive));
        return connection.call(redis -> ACQUIRE.<Long>run(redis, place, holder, lifetime)) == 1;
    }

    @Override
    public void release(String name, String holder) {
        var place = place(name, holder);
        connection.call(redis -> RELEASE.<Long>run(redis, place, holder));
    }

    private String[] place(String name, String holder) {
        Accepted.id(holder);
        return new String[] {keys.leased(Accepted.id(name))};
    }
}
