package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.Cache;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Cache} promises. */
@ExtendWith(ServerRows.class)
public abstract class CacheContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final int MIB = 1 << 20;
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract Cache cache();

    /** Lets a clock that stands still move on by milliseconds; others move by themselves. */
    protected void timePasses() {}

    @Test
    void findsWhatWasPut() {
        assertThat(cache().find(tenant, "notes", "a")).isEmpty();
        cache().put(tenant, "notes", "a", "1", LONG);
        assertThat(cache().find(tenant, "notes", "a")).hasValue("1");
        cache().put(tenant, "notes", "a", "2", LONG);
        assertThat(cache().find(tenant, "notes", "a")).hasValue("2");
    }

    @Test
    void findsManyTogether() {
        for (var i = 0; i < 40; i++) {
            cache().put(tenant, "notes", "key " + i, "value " + i, LONG);
        }
        assertThat(cache().findAll(tenant, "notes", List.of("key 3", "none", "key 39", "key 3")))
                .hasSize(2).containsEntry("key 3", "value 3").containsEntry("key 39", "value 39");
        assertThat(cache().findAll(tenant, "notes", List.of())).isEmpty();
    }

    @Test
    void forgetsWhenTimeIsOver() {
        cache().put(tenant, "notes", "a", "1", SHORT);
        cache().put(tenant, "notes", "b", "1", LONG);
        cache().put(tenant, "notes", "b", "2", SHORT);
        cache().put(tenant, "notes", "c", "1", SHORT);
        cache().put(tenant, "notes", "c", "2", LONG);
        Eventually.holds("a and b are forgotten", () -> {
            timePasses();
            return cache().find(tenant, "notes", "a").isEmpty() && cache().find(tenant, "notes", "b").isEmpty();
        });
        assertThat(cache().find(tenant, "notes", "c")).hasValue("2");
    }

    @Test
    void loadsOnce() throws Exception {
        var loads = new AtomicInteger();
        var got = Together.call(12, i -> cache().get(tenant, "notes", "a", LONG, () -> "value " + loads.incrementAndGet()));
        assertThat(got).containsOnly("value 1");
        assertThat(cache().find(tenant, "notes", "a")).hasValue("value 1");
        assertThat(loads).hasValue(1);
    }

    @Test
    void loadsOfDifferentKeysDoNotWaitForEachOther() throws Exception {
        var both = new CountDownLatch(2);
        assertThat(Together.call(2, i -> cache().get(tenant, "notes", "key " + i, LONG, () -> {
            both.countDown();
            return await(both) ? "met" : "alone";
        }))).containsOnly("met");
    }

    @Test
    void keepsNoFailedLoad() {
        assertThatThrownBy(() -> cache().get(tenant, "notes", "a", LONG, () -> {
            throw new IllegalStateException("no luck");
        })).isInstanceOf(IllegalStateException.class).hasMessage("no luck");
        assertThat(cache().find(tenant, "notes", "a")).isEmpty();
        assertThat(cache().get(tenant, "notes", "a", LONG, () -> "second try")).isEqualTo("second try");
    }

    @Test
    void keepsNoLoadThatBeganBeforeAnEviction() {
        assertThat(cache().get(tenant, "notes", "a", LONG, () -> {
            cache().evict(tenant, "notes", "a");
            return "old";
        })).isEqualTo("old");
        assertThat(cache().find(tenant, "notes", "a")).isEmpty();
        cache().get(tenant, "notes", "b", LONG, () -> {
            cache().clear(tenant, "notes");
            return "old";
        });
        assertThat(cache().find(tenant, "notes", "b")).isEmpty();
    }

    @Test
    void evictsAndClears() {
        for (var i = 0; i < 50; i++) {
            cache().put(tenant, "notes", "key " + i, "v", LONG);
        }
        cache().put(tenant, "notes.other", "a", "v", LONG);
        cache().put(tenant, "other", "a", "v", LONG);
        cache().evict(tenant, "notes", "key 0");
        cache().evict(tenant, "notes", "none");
        assertThat(cache().find(tenant, "notes", "key 0")).isEmpty();
        assertThat(cache().find(tenant, "notes", "key 1")).hasValue("v");
        cache().clear(tenant, "notes");
        for (var i = 0; i < 50; i++) {
            assertThat(cache().find(tenant, "notes", "key " + i)).isEmpty();
        }
        assertThat(cache().find(tenant, "notes.other", "a")).hasValue("v");
        assertThat(cache().find(tenant, "other", "a")).hasValue("v");
    }

    @Test
    void keepsTenantsAndCachesApart() {
        var stranger = Fresh.tenant();
        cache().put(tenant, "notes", "a", "mine", LONG);
        assertThat(cache().find(stranger, "notes", "a")).isEmpty();
        assertThat(cache().findAll(stranger, "notes", List.of("a"))).isEmpty();
        assertThat(cache().get(stranger, "notes", "a", LONG, () -> "theirs")).isEqualTo("theirs");
        cache().evict(stranger, "notes", "a");
        cache().clear(stranger, "notes");
        assertThat(cache().find(tenant, "notes", "a")).hasValue("mine");
        assertThat(cache().find(tenant, "others", "a")).isEmpty();
        cache().put(tenant, "others", "a:b", "1", LONG);
        assertThat(cache().find(tenant, "others.a", "b")).isEmpty();
    }

    @Test
    void keepsUnusualKeysAndValues() {
        var key = "ü/'\";--%_*?[a]{b}: 漢字 🙂";
        var value = "it's 🙂 \u0000 \\ \n \r\n ${x} ?";
        cache().put(tenant, "notes", key, value, LONG);
        assertThat(cache().find(tenant, "notes", key)).hasValue(value);
        cache().put(tenant, "notes", "k".repeat(512), "", Duration.ofDays(3_650));
        assertThat(cache().find(tenant, "notes", "k".repeat(512))).hasValue("");
        for (var large : List.of("x".repeat(MIB), "é".repeat(MIB / 2), "🙂".repeat(MIB / 4))) {
            cache().put(tenant, "notes", "large", large, LONG);
            assertThat(cache().find(tenant, "notes", "large")).hasValue(large);
        }
    }

    @Test
    void refusesNamesAndKeys() {
        for (var key : new String[] {"", "a\u0000", "a\n", "k".repeat(513), "k".repeat(10_240), "half \ud83d"}) {
            refusedEverywhere(tenant, "notes", key);
        }
        for (var name : new String[] {"", "Notes", "a/b", "../x", "a:b", "a*", "n".repeat(64)}) {
            refusedEverywhere(tenant, name, "a");
            refused(REQUEST_INVALID, () -> cache().clear(tenant, name));
        }
        for (var hostile : new String[] {"", "..", "T", "a:b", "a*", "a{b}"}) {
            refusedEverywhere(hostile, "notes", "a");
            refused(REQUEST_INVALID, () -> cache().clear(hostile, "notes"));
        }
    }

    @Test
    void refusesValuesAndTimes() {
        for (var value : new String[] {"x".repeat(MIB + 1), "é".repeat(MIB / 2) + "x", "\udc00", "x\ud800x"}) {
            refused(REQUEST_INVALID, () -> cache().put(tenant, "notes", "a", value, LONG));
            refused(REQUEST_INVALID, () -> cache().get(tenant, "notes", "a", LONG, () -> value));
        }
        for (var time : new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofMillis(-1), Duration.ofDays(3_651),
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE)}) {
            refused(REQUEST_INVALID, () -> cache().put(tenant, "notes", "a", "v", time));
            refused(REQUEST_INVALID, () -> cache().get(tenant, "notes", "a", time, () -> "v"));
        }
        assertThat(cache().find(tenant, "notes", "a")).isEmpty();
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        cache().put(owner, "notes", "a", "whisper", LONG);
        cache().put(owner, "notes", "b:a", "whisper", LONG);
        cache().put(owner, "others", "a", "whisper", LONG);
        TenantProbes.of(Cache.class, cache()).with("cache", "notes", "others", "notes.a").with("key", "a", "b:a").with("value", "theirs")
                .with("keys", List.of("a", "b:a"), List.of()).with("timeToLive", LONG).with("load", (Supplier<String>) () -> "theirs").secret("whisper")
                .run(owner, () -> List.of(cache().find(owner, "notes", "a"), cache().find(owner, "notes", "b:a"), cache().find(owner, "others", "a")));
    }

    private void refusedEverywhere(String who, String name, String key) {
        refused(REQUEST_INVALID, () -> cache().find(who, name, key));
        refused(REQUEST_INVALID, () -> cache().findAll(who, name, List.of(key)));
        refused(REQUEST_INVALID, () -> cache().put(who, name, key, "v", LONG));
        refused(REQUEST_INVALID, () -> cache().get(who, name, key, LONG, () -> "v"));
        refused(REQUEST_INVALID, () -> cache().evict(who, name, key));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
