package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Counters;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;

/** Sums as numbers in Redis, by the server's clock; as durable as the server is. */
public final class RedisCounters implements Counters {

    private static final Script ADD = Script.of(ScriptOutputType.INTEGER, """
            local standing = redis.call('get', KEYS[1])
            local sum = math.max(tonumber(standing or '0') + tonumber(ARGV[1]), 0)
            if sum > tonumber(ARGV[2]) then return -1 end
            local text = string.format('%.0f', sum)
            if standing then redis.call('set', KEYS[1], text, 'KEEPTTL') else redis.call('set', KEYS[1], text, 'PX', ARGV[3]) end
            return sum""");
    private final RedisConnection connection;
    private final Keys keys;

    RedisCounters(RedisConnection connection) {
        this.connection = connection;
        this.keys = new Keys(connection.address().prefix());
    }

    @Override
    public long add(String tenant, String counter, String key, long amount, Duration expiresAfter) {
        var sum = raised(tenant, counter, key, Accepted.amount(amount), Accepted.LARGEST_SUM, expiresAfter);
        if (sum < 0) {
            throw Accepted.sumTooLarge(counter);
        }
        return sum;
    }

    @Override
    public long addUpTo(String tenant, String counter, String key, long amount, long limit, Duration expiresAfter) {
        return raised(tenant, counter, key, Accepted.upTo(amount, limit), limit, expiresAfter);
    }

    @Override
    public long read(String tenant, String counter, String key) {
        Accepted.key(tenant, counter, key);
        var sum = connection.call(redis -> redis.get(keys.counted(tenant, counter, key)));
        return sum == null ? 0 : Long.parseLong(sum);
    }

    private long raised(String tenant, String counter, String key, long amount, long most, Duration expiresAfter) {
        Accepted.key(tenant, counter, key);
        var lifetime = Long.toString(Accepted.lifetime(expiresAfter));
        var places = new String[] {keys.counted(tenant, counter, key)};
        return connection.call(redis -> ADD.<Long>run(redis, places, Long.toString(amount), Long.toString(most), lifetime));
    }
}
