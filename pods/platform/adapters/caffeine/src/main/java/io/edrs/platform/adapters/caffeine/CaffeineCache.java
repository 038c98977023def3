package io.edrs.platform.adapters.caffeine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Names;
import io.edrs.platform.store.SingleFlight;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Caches in this process's memory, each with a bound of its own and a time to live of each entry. */
public final class CaffeineCache implements Cache {

    private static final int OVERHEAD = 160;
    private final CaffeineBounds bounds;
    private final Map<String, com.github.benmanes.caffeine.cache.Cache<Place, Value>> caches = new ConcurrentHashMap<>();
    private final SingleFlight<Flight> flights = new SingleFlight<>();

    private record Place(String tenant, String key) {}

    private record Flight(String cache, Place place) {}

    private record Value(String text, long nanos) {}

    public CaffeineCache(CaffeineBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public Optional<String> find(String tenant, String cache, String key) {
        // What is there was accepted when it was put: only what is not there must be checked.
        var standing = caches.get(cache);
        var value = standing == null ? null : standing.getIfPresent(new Place(tenant, key));
        if (value != null) {
            return Optional.of(value.text());
        }
        Accepted.key(tenant, cache, key);
        return Optional.empty();
    }

    @Override
    public void put(String tenant, String cache, String key, String value, Duration timeToLive) {
        Accepted.key(tenant, cache, key);
        keep(new Flight(cache, new Place(tenant, key)), Accepted.value(value), Accepted.lifetime(timeToLive));
    }

    @Override
    public String get(String tenant, String cache, String key, Duration timeToLive, Supplier<String> load) {
        var milliseconds = Accepted.lifetime(timeToLive);
        return find(tenant, cache, key).orElseGet(() -> flights.load(new Flight(cache, new Place(tenant, key)), load,
                (flight, current) -> find(tenant, cache, key).orElseGet(() -> {
                    var value = Accepted.value(load.get());
                    if (current.holds()) {
                        keep(flight, value, milliseconds);
                    }
                    return value;
                })));
    }

    @Override
    public void evict(String tenant, String cache, String key) {
        Accepted.key(tenant, cache, key);
        var place = new Place(tenant, key);
        flights.forget(new Flight(cache, place)::equals);
        of(cache).invalidate(place);
    }

    @Override
    public void clear(String tenant, String cache) {
        Names.tenant(tenant);
        Names.collection(cache);
        flights.forget(flight -> flight.cache().equals(cache) && flight.place().tenant().equals(tenant));
        of(cache).asMap().keySet().removeIf(place -> place.tenant().equals(tenant));
    }

    private void keep(Flight flight, String value, long milliseconds) {
        of(flight.cache()).put(flight.place(), new Value(value, TimeUnit.MILLISECONDS.toNanos(milliseconds)));
    }

    private com.github.benmanes.caffeine.cache.Cache<Place, Value> of(String cache) {
        var standing = caches.get(cache);
        return standing != null ? standing : caches.computeIfAbsent(cache, name -> Caffeine.newBuilder()
                .maximumWeight(bounds.of(name)).weigher(CaffeineCache::weight)
                .expireAfter(new Lives()).build());
    }

    /** Each value's own time from when it was written. */
    private static final class Lives implements Expiry<Place, Value> {

        @Override
        public long expireAfterCreate(Place place, Value value, long now) {
            return value.nanos();
        }

        @Override
        public long expireAfterUpdate(Place place, Value value, long now, long left) {
            return value.nanos();
        }

        @Override
        public long expireAfterRead(Place place, Value value, long now, long left) {
            return left;
        }
    }

    /** A character takes two bytes of memory at most. */
    private static int weight(Place place, Value value) {
        return OVERHEAD + 2 * (place.key().length() + value.text().length());
    }
}
