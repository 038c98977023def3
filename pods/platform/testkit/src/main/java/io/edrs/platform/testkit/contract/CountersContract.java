package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Accepted;
import io.edrs.platform.store.Counters;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Counters} promises. */
@ExtendWith(ServerRows.class)
public abstract class CountersContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(1);
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract Counters counters();

    /** Lets a clock that stands still move on by milliseconds; others move by themselves. */
    protected void timePasses() {}

    @Test
    void countsUpAndDownToZero() {
        assertThat(read("a")).isZero();
        assertThat(add("a", 3, LONG)).isEqualTo(3);
        assertThat(add("a", 4, LONG)).isEqualTo(7);
        assertThat(add("a", -2, LONG)).isEqualTo(5);
        assertThat(add("a", 0, LONG)).isEqualTo(5);
        assertThat(read("a")).isEqualTo(5);
        assertThat(add("a", -9, LONG)).isZero();
        assertThat(add("b", -1, LONG)).isZero();
        assertThat(add("b", 1, LONG)).isEqualTo(1);
    }

    @Test
    void losesNothingOfManyAddingTogether() throws Exception {
        var sums = Together.call(24, i -> add("a", 2, LONG));
        assertThat(sums).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 24).mapToObj(i -> 2 * i).toList());
    }

    @Test
    void addsUpToTheLimitAndNoFurther() throws Exception {
        assertThat(addUpTo("a", 5, 4)).isEqualTo(-1);
        assertThat(read("a")).isZero();
        var sums = Together.call(24, i -> addUpTo("a", 2, 21));
        assertThat(sums.stream().filter(sum -> sum >= 0)).containsExactlyInAnyOrder(2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L, 20L);
        assertThat(read("a")).isEqualTo(20);
        assertThat(addUpTo("a", 1, 21)).isEqualTo(21);
        assertThat(addUpTo("a", 0, 21)).isEqualTo(21);
        assertThat(addUpTo("a", 0, 20)).isEqualTo(-1);
        assertThat(add("a", -1, LONG)).isEqualTo(20);
    }

    @Test
    void startsAgainOnceTheTimeOfTheFirstAdditionIsOver() {
        twoAdditions("a", "the first addition set the moment", SHORT, LONG);
        assertThat(add("b", 1, LONG) + add("b", 1, SHORT)).isEqualTo(3);
        add("c", 1, SHORT);
        Eventually.holds("c is over", () -> isOver("c"));
        assertThat(read("b")).isEqualTo(2);
        assertThat(addUpTo("c", 7, 7)).isEqualTo(7);
        assertThat(add("c", 1, SHORT)).isEqualTo(8);
        timePasses();
        assertThat(read("c")).isEqualTo(8);
    }

    @Test
    void keepsTenantsCountersAndKeysApart() {
        add("a", 1, LONG);
        var stranger = Fresh.tenant();
        assertThat(counters().read(stranger, "calls", "a")).isZero();
        assertThat(counters().add(stranger, "calls", "a", 5, LONG)).isEqualTo(5);
        assertThat(counters().read(tenant, "calls.a", "a")).isZero();
        assertThat(read("a:a")).isZero();
        assertThat(read("a")).isEqualTo(1);
    }

    @Test
    void keepsUnusualKeysAndLargeSums() {
        var key = "ü/'\";--%_*?[a]{b}: 漢字 🙂";
        assertThat(add(key, 1, Duration.ofDays(3_650))).isEqualTo(1);
        assertThat(read(key)).isEqualTo(1);
        assertThat(add("k".repeat(512), Accepted.LARGEST_SUM - 1, LONG)).isEqualTo(Accepted.LARGEST_SUM - 1);
        assertThat(addUpTo("k".repeat(512), 1, Accepted.LARGEST_SUM)).isEqualTo(Accepted.LARGEST_SUM);
        assertThat(addUpTo("k".repeat(512), 1, Accepted.LARGEST_SUM)).isEqualTo(-1);
        refused(REQUEST_INVALID, () -> add("k".repeat(512), 1, LONG));
        refused(REQUEST_INVALID, () -> add("k".repeat(512), Accepted.LARGEST_SUM, LONG));
        assertThat(read("k".repeat(512))).isEqualTo(Accepted.LARGEST_SUM);
        assertThat(add("k".repeat(512), -Accepted.LARGEST_SUM, LONG)).isZero();
    }

    @Test
    void refusesNamesAndKeys() {
        for (var key : new String[] {"", "a\u0000", "a\n", "k".repeat(513), "k".repeat(10_240), "half \ud83d"}) {
            refusedEverywhere(tenant, "calls", key);
        }
        for (var name : new String[] {"", "Calls", "a/b", "a:b", "a;drop", "n".repeat(64)}) {
            refusedEverywhere(tenant, name, "a");
        }
        for (var hostile : new String[] {"", "..", "T", "a:b", "a{b}"}) {
            refusedEverywhere(hostile, "calls", "a");
        }
    }

    @Test
    void refusesAmountsLimitsAndTimes() {
        for (var amount : new long[] {Accepted.LARGEST_SUM + 1, -Accepted.LARGEST_SUM - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            refused(REQUEST_INVALID, () -> add("a", amount, LONG));
            refused(REQUEST_INVALID, () -> addUpTo("a", amount, 5));
            refused(REQUEST_INVALID, () -> addUpTo("a", 1, amount));
        }
        refused(REQUEST_INVALID, () -> addUpTo("a", -1, 5));
        refused(REQUEST_INVALID, () -> addUpTo("a", 1, -5));
        for (var time : new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofMillis(-1), Duration.ofDays(3_651),
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE)}) {
            refused(REQUEST_INVALID, () -> add("a", 1, time));
            refused(REQUEST_INVALID, () -> counters().addUpTo(tenant, "calls", "a", 1, 5, time));
        }
        assertThat(read("a")).isZero();
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        counters().add(owner, "calls", "a", 70_000_000, LONG);
        counters().add(owner, "calls", "b:a", 70_000_000, LONG);
        counters().add(owner, "tokens", "a", 70_000_000, LONG);
        TenantProbes.of(Counters.class, counters()).with("counter", "calls", "tokens", "calls.a").with("key", "a", "b:a")
                .with("amount", 1L, 0L, -1L).with("limit", 99L).with("expiresAfter", LONG).secret("700000")
                .run(owner, () -> List.of(counters().read(owner, "calls", "a"), counters().read(owner, "calls", "b:a"), counters().read(owner, "tokens", "a")));
    }

    /** The second addition must come in the time of the first, which a slow machine may miss: then once more, with longer. */
    private void twoAdditions(String key, String what, Duration first, Duration second) {
        var fresh = key;
        for (var time = first; ; time = time.multipliedBy(4)) {
            add(fresh, 1, time);
            if (add(fresh, 1, second) == 2) {
                break;
            }
            fresh += "'";
        }
        var counted = fresh;
        Eventually.holds(what, () -> isOver(counted));
    }

    private boolean isOver(String key) {
        timePasses();
        return read(key) == 0;
    }

    private void refusedEverywhere(String who, String name, String key) {
        refused(REQUEST_INVALID, () -> counters().add(who, name, key, 1, LONG));
        refused(REQUEST_INVALID, () -> counters().addUpTo(who, name, key, 1, 5, LONG));
        refused(REQUEST_INVALID, () -> counters().read(who, name, key));
    }

    private long add(String key, long amount, Duration expiresAfter) {
        return counters().add(tenant, "calls", key, amount, expiresAfter);
    }

    private long addUpTo(String key, long amount, long limit) {
        return counters().addUpTo(tenant, "calls", key, amount, limit, LONG);
    }

    private long read(String key) {
        return counters().read(tenant, "calls", key);
    }
}
