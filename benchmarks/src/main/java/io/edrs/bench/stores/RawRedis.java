package io.edrs.bench.stores;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The commands of the adapter by Lettuce itself. */
final class RawRedis implements AutoCloseable {

    private static final String ADD = """
            local standing = redis.call('get', KEYS[1])
            local sum = math.max(tonumber(standing or '0') + tonumber(ARGV[1]), 0)
            if sum > tonumber(ARGV[2]) then return -1 end
            local text = string.format('%.0f', sum)
            if standing then redis.call('set', KEYS[1], text, 'KEEPTTL') else redis.call('set', KEYS[1], text, 'PX', ARGV[3]) end
            return sum""";
    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    RawRedis(String url) {
        client = RedisClient.create(RedisURI.create(url));
        redis = client.connect().sync();
    }

    Work cache() {
        return PortWork.work(number -> redis.set("raw:" + PortWork.key(number), PortWork.JSON, SetArgs.Builder.px(PortWork.DAY.toMillis())),
                number -> Work.found(redis.get("raw:" + PortWork.key(number)) != null));
    }

    Work counters() {
        var script = redis.scriptLoad(ADD);
        var lifetime = Long.toString(PortWork.DAY.toMillis());
        return PortWork.work(number -> redis.<Long>evalsha(script, ScriptOutputType.INTEGER, new String[] {"raw:c:" + PortWork.key(number)}, "1", "9007199254740991", lifetime),
                number -> Work.found(Long.parseLong(redis.get("raw:c:" + PortWork.key(number))) > 0));
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO.toMillis(), Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    }
}
