package io.edrs.platform.adapters.caffeine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.store.Cache;
import io.edrs.platform.testkit.contract.CacheContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Eventually;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Servers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnServer("Caffeine")
class CaffeineCacheTest extends CacheContract {

    static {
        Servers.tell("Caffeine", Servers.library(Caffeine.class), Servers.IN_PROCESS);
    }

    private final CaffeineCache cache = new CaffeineCache(new CaffeineBounds(8 << 20, Map.of("small", 100_000L)));

    @Override
    protected Cache cache() {
        return cache;
    }

    @Test
    void everyCacheKeepsWithinItsOwnBound() {
        var tenant = Fresh.tenant();
        for (var name : new String[] {"small", "large"}) {
            IntStream.range(0, 1_000).forEach(i -> cache.put(tenant, name, "k" + i, "v".repeat(500), Duration.ofDays(1)));
        }
        Eventually.holds("the small cache evicts", () -> kept(tenant, "small") < 100);
        assertThat(kept(tenant, "small")).isPositive();
        assertThat(kept(tenant, "large")).isEqualTo(1_000);
    }

    private long kept(String tenant, String name) {
        return IntStream.range(0, 1_000).filter(i -> cache.find(tenant, name, "k" + i).isPresent()).count();
    }
}
