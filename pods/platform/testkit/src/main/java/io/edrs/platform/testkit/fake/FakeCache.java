package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Names;
import io.edrs.platform.store.SingleFlight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A cache in memory without a bound, by its clock. */
public final class FakeCache implements Cache {

    private final Clock clock;
    private final Map<Place, Value> values = new ConcurrentHashMap<>();
    private final SingleFlight<Place> flights = new SingleFlight<>();

    private record Place(String tenant, String cache, String key) {}

    private record Value(String text, Instant expiresAt) {}

    public FakeCache(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String tenant, String cache, String key) {
        return Optional.ofNullable(values.get(place(tenant, cache, key)))
                .filter(value -> value.expiresAt().isAfter(clock.instant())).map(Value::text);
    }

    @Override
    public void put(String tenant, String cache, String key, String value, Duration timeToLive) {
        values.put(place(tenant, cache, key),
                new Value(Accepted.value(value), clock.instant().plusMillis(Accepted.lifetime(timeToLive))));
    }

    @Override
    public String get(String tenant, String cache, String key, Duration timeToLive, Supplier<String> load) {
        Accepted.lifetime(timeToLive);
        return find(tenant, cache, key).orElseGet(() -> flights.load(place(tenant, cache, key), load, (place, current) ->
                find(tenant, cache, key).orElseGet(() -> {
                    var value = Accepted.value(load.get());
                    if (current.holds()) {
                        put(tenant, cache, key, value, timeToLive);
                    }
                    return value;
                })));
    }

    @Override
    public void evict(String tenant, String cache, String key) {
        drop(place(tenant, cache, key)::equals);
    }

    @Override
    public void clear(String tenant, String cache) {
        Names.tenant(tenant);
        Names.collection(cache);
        drop(place -> place.tenant().equals(tenant) && place.cache().equals(cache));
    }

    private void drop(Predicate<Place> which) {
        flights.forget(which);
        values.keySet().removeIf(which);
    }

    private static Place place(String tenant, String cache, String key) {
        Accepted.key(tenant, cache, key);
        return new Place(tenant, cache, key);
    }
}
