package io.edrs.platform.adapters.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Cache;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Eventually;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Together;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two connections of their own stand for two processes: nothing but the server is between them. */
class SharedLoadTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private final String tenant = Fresh.tenant();
    private final Cache one = new RedisCache(new RedisConnection(address()));
    private final Cache other = new RedisCache(new RedisConnection(address()));

    @Test
    void processesDoNotLoadTogether() throws Exception {
        var loads = new AtomicInteger();
        var got = Together.call(8, i -> (i % 2 == 0 ? one : other).get(tenant, "notes", "a", LONG, () -> {
            LockSupport.parkNanos(20_000_000);
            return "value " + loads.incrementAndGet();
        }));
        assertThat(got).containsOnly("value 1");
    }

    @Test
    void aFailedLoadLetsTheNextProcessTryAtOnce() {
        try {
            one.get(tenant, "notes", "a", LONG, () -> {
                throw new IllegalStateException("no luck");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("no luck");
        }
        assertThat(other.get(tenant, "notes", "a", LONG, () -> "second")).isEqualTo("second");
    }

    @Test
    void anEvictionByAnotherProcessTurnsAnOlderLoadAway() {
        one.get(tenant, "notes", "a", LONG, () -> {
            other.evict(tenant, "notes", "a");
            return "old";
        });
        one.get(tenant, "notes", "b", LONG, () -> {
            other.clear(tenant, "notes");
            return "old";
        });
        assertThat(one.find(tenant, "notes", "a")).isEmpty();
        assertThat(other.get(tenant, "notes", "a", LONG, () -> "new")).isEqualTo("new");
        assertThat(one.find(tenant, "notes", "a")).hasValue("new");
        assertThat(one.find(tenant, "notes", "b")).isEmpty();
    }

    @Test
    void clearsManyPages() {
        IntStream.range(0, 5_000).forEach(i -> one.put(tenant, "notes", "key " + i, "v", LONG));
        other.clear(tenant, "notes");
        Eventually.holds("nothing is left", () -> IntStream.range(0, 5_000).noneMatch(i -> one.find(tenant, "notes", "key " + i).isPresent()));
    }

    private static RedisAddress address() {
        return RedisAddress.of(StoreUrl.parse("X", TestRedis.singleUrl()));
    }
}
