package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.SingleFlight;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One load among the processes: the first to find nothing locks the key and loads, the others look again until it is there. */
final class SharedLoad {

    /** Longer than a load takes as a rule; a loader that died holds the others up for that long at most. */
    static final String LOCK_MS = "15000";
    private static final long FIRST_NAP_MS = 2;
    private static final long LONGEST_NAP_MS = 50;
    private static final long PATIENCE_MS = 16_000;
    private final Reach reach;
    private final String process = Long.toString(new SecureRandom().nextLong(), 36);
    private final AtomicLong loads = new AtomicLong();

    SharedLoad(Reach reach) {
        this.reach = reach;
    }

    String value(RedisCache.Place place, long lifetime, Supplier<String> load, SingleFlight.Current current) {
        var loader = process + "." + loads.incrementAndGet();
        var places = new String[] {place.value(), place.lock()};
        var nap = FIRST_NAP_MS;
        for (var napped = 0L; napped < PATIENCE_MS && !Thread.currentThread().isInterrupted(); napped += nap) {
            List<String> look = reach.call(List.of(), redis -> CacheScripts.LOOK.run(redis, places, loader, LOCK_MS));
            if (look.isEmpty() || look.getFirst().equals("load")) {
                return loaded(places, loader, lifetime, load, current);
            }
            if (look.getFirst().equals("value")) {
                return look.get(1);
            }
            nap = Math.min(2 * nap, LONGEST_NAP_MS);
            LockSupport.parkNanos(nap * 1_000_000);
        }
        return load.get();
    }

    private String loaded(String[] places, String loader, long lifetime, Supplier<String> load, SingleFlight.Current current) {
        var kept = false;
        try {
            var value = load.get();
            if (current.holds()) {
                reach.call(0L, redis -> CacheScripts.KEEP.<Long>run(redis, places, loader, value, Long.toString(lifetime)));
                kept = true;
            }
            return value;
        } finally {
            if (!kept) {
                reach.call(0L, redis -> CacheScripts.GIVE_UP.<Long>run(redis, new String[] {places[1]}, loader));
            }
        }
    }
}
