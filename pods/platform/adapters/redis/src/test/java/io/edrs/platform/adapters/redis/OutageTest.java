package io.edrs.platform.adapters.redis;

import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.testkit.contract.Eventually;
import io.edrs.platform.testkit.contract.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private final String tenant = Fresh.tenant();

    @Test
    void aKilledServerThatComesBack() {
        var program = new RedisProgram(FreePorts.find(1)[0]).start();
        try (var store = TestRedis.open("redis://127.0.0.1:" + program.port())) {
            works(store);
            program.kill();
            answersAsPromised(store);
            program.start();
            Eventually.holds("it works again", () -> counts(store));
            works(store);
        }
        program.kill();
    }

    @Test
    void aServerThatWasNotThereYet() {
        var program = new RedisProgram(FreePorts.find(1)[0]);
        try (var store = TestRedis.open("redis://127.0.0.1:" + program.port())) {
            answersAsPromised(store);
            program.start();
            Eventually.holds("it works", () -> counts(store));
            works(store);
        }
        program.kill();
    }

    @Test
    void aServerThatHangs() {
        var program = new RedisProgram(FreePorts.find(1)[0]).start();
        try (var store = TestRedis.open("redis://127.0.0.1:" + program.port())) {
            works(store);
            program.signal("STOP");
            answersAsPromised(store);
            program.signal("CONT");
            Eventually.holds("it works again", () -> counts(store));
            works(store);
        }
        program.kill();
    }

    @Test
    void aMasterOfAClusterThatComesBack() {
        var cluster = new RedisClusterPrograms();
        try (var store = TestRedis.open(cluster.url())) {
            works(store);
            cluster.masters().get(1).kill();
            var counters = store.port(Counters.class);
            Eventually.holds("the lost slots are missed", () -> IntStream.range(0, 50).anyMatch(i -> !counts(counters, "key " + i)));
            IntStream.range(0, 50).forEach(i -> store.port(Cache.class).put(tenant, "notes", "key " + i, "v", LONG));
            IntStream.range(0, 50).forEach(i ->
                    assertThat(store.port(Cache.class).get(tenant, "fresh", "key " + i, LONG, () -> "loaded")).isEqualTo("loaded"));
            assertThat(store.port(Cache.class).unanswered()).isPositive();
            cluster.masters().get(1).start();
            cluster.awaitWhole();
            Eventually.holds("every slot works again", () -> IntStream.range(0, 50).allMatch(i -> counts(counters, "key " + i)));
            works(store);
        }
        cluster.masters().forEach(RedisProgram::kill);
    }

    private void works(OpenStore store) {
        var cache = store.port(Cache.class);
        Eventually.holds("the cache keeps", () -> {
            cache.put(tenant, "notes", "a", "kept", LONG);
            return cache.find(tenant, "notes", "a").isPresent();
        });
        assertThat(cache.get(tenant, "notes", "a", LONG, () -> "loaded")).isEqualTo("kept");
        assertThat(store.port(Counters.class).add(tenant, "calls", "a", 1, LONG)).isPositive();
        assertThat(store.port(Leases.class).acquire("job-" + tenant, "me", LONG)).isTrue();
        assertThat(store.server().version()).isNotEmpty();
    }

    private void answersAsPromised(OpenStore store) {
        var cache = store.port(Cache.class);
        var before = cache.unanswered();
        assertThat(cache.find(tenant, "notes", "a")).isEmpty();
        assertThat(cache.findAll(tenant, "notes", List.of("a", "b"))).isEmpty();
        assertThat(cache.get(tenant, "notes", "a", LONG, () -> "loaded")).isEqualTo("loaded");
        cache.put(tenant, "notes", "a", "lost", LONG);
        cache.evict(tenant, "notes", "a");
        cache.clear(tenant, "notes");
        assertThat(cache.unanswered()).isGreaterThanOrEqualTo(before + 6);
        refused(STORE_UNAVAILABLE, () -> store.port(Counters.class).add(tenant, "calls", "a", 1, LONG));
        refused(STORE_UNAVAILABLE, () -> store.port(Counters.class).read(tenant, "calls", "a"));
        refused(STORE_UNAVAILABLE, () -> store.port(Leases.class).acquire("job-" + tenant, "me", LONG));
        refused(STORE_UNAVAILABLE, store::server);
    }

    private boolean counts(OpenStore store) {
        return counts(store.port(Counters.class), "again");
    }

    private boolean counts(Counters counters, String key) {
        try {
            return counters.add(tenant, "calls", key, 1, LONG) > 0;
        } catch (EdrsException e) {
            assertThat(e.code()).isEqualTo(STORE_UNAVAILABLE);
            return false;
        }
    }
}
