package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Names;
import io.edrs.platform.store.SingleFlight;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches in Redis. Loads of one key come one at a time from all processes together. What is evicted while the server is out
 * of reach may be found again once it is back: its time to live is what bounds that.
 */
public final class RedisCache implements Cache {

    private static final int PAGE = 1_000;
    private final Reach reach;
    private final Keys keys;
    private final SharedLoad loads;
    private final SingleFlight<Place> flights = new SingleFlight<>();

    /** A key of a cache and where its value and its lock are. */
    record Place(String tenant, String cache, String value, String lock) {}

    RedisCache(RedisConnection connection) {
        this.reach = new Reach(connection);
        this.keys = new Keys(connection.address().prefix());
        this.loads = new SharedLoad(reach);
    }

    @Override
    public Optional<String> find(String tenant, String cache, String key) {
        var place = place(tenant, cache, key);
        return reach.call(Optional.empty(), redis -> Optional.ofNullable(redis.get(place.value())));
    }

    @Override
    public Map<String, String> findAll(String tenant, String cache, Collection<String> wanted) {
        var places = new HashMap<String, String>();
        wanted.forEach(key -> places.put(place(tenant, cache, key).value(), key));
        if (places.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, String>();
        List<KeyValue<String, String>> values = reach.call(List.of(), redis -> redis.mget(places.keySet().toArray(String[]::new)));
        values.forEach(value -> value.ifHasValue(text -> found.put(places.get(value.getKey()), text)));
        return found;
    }

    @Override
    public void put(String tenant, String cache, String key, String value, Duration timeToLive) {
        var place = place(tenant, cache, key);
        var until = SetArgs.Builder.px(Accepted.lifetime(timeToLive));
        Accepted.value(value);
        reach.call("", redis -> redis.set(place.value(), value, until));
    }

    @Override
    public String get(String tenant, String cache, String key, Duration timeToLive, Supplier<String> load) {
        var lifetime = Accepted.lifetime(timeToLive);
        return find(tenant, cache, key).orElseGet(() -> flights.load(place(tenant, cache, key), load,
                (place, current) -> loads.value(place, lifetime, () -> Accepted.value(load.get()), current)));
    }

    @Override
    public void evict(String tenant, String cache, String key) {
        var place = place(tenant, cache, key);
        flights.forget(place::equals);
        reach.call(0L, redis -> CacheScripts.EVICT.<Long>run(redis, new String[] {place.value(), place.lock()}, SharedLoad.LOCK_MS));
    }

    @Override
    public void clear(String tenant, String cache) {
        Names.tenant(tenant);
        Names.collection(cache);
        flights.forget(place -> place.tenant().equals(tenant) && place.cache().equals(cache));
        var matching = ScanArgs.Builder.matches(keys.cache(tenant, cache)).limit(PAGE);
        reach.call(0, redis -> {
            KeyScanCursor<String> page = redis.scan(ScanCursor.INITIAL, matching);
            drop(redis, page.getKeys());
            while (!page.isFinished()) {
                page = redis.scan(page, matching);
                drop(redis, page.getKeys());
            }
            return 0;
        });
    }

    @Override
    public long unanswered() {
        return reach.unanswered();
    }

    private void drop(RedisClusterCommands<String, String> redis, List<String> found) {
        found.stream().filter(keys::isLock)
                .forEach(lock -> redis.set(lock, "-", SetArgs.Builder.xx().px(Long.parseLong(SharedLoad.LOCK_MS))));
        var values = found.stream().filter(key -> !keys.isLock(key)).toArray(String[]::new);
        if (values.length > 0) {
            redis.unlink(values);
        }
    }

    private Place place(String tenant, String cache, String key) {
        Accepted.key(tenant, cache, key);
        return new Place(tenant, cache, keys.cached(tenant, cache, key), keys.loading(tenant, cache, key));
    }
}
