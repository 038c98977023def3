package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.Leases;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Leases} promises. */
@ExtendWith(ServerRows.class)
public abstract class LeasesContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private final String name = "job-" + Fresh.id();

    /** The adapter under test. */
    protected abstract Leases leases();

    @Test
    void hasOneHolderAtATime() {
        assertThat(leases().acquire(name, "a", LONG)).isTrue();
        assertThat(leases().acquire(name, "b", LONG)).isFalse();
        assertThat(leases().acquire(name, "a", LONG)).isTrue();
        assertThat(leases().acquire(name + "-other", "b", LONG)).isTrue();
    }

    @Test
    void isGivenBackByItsHolderAlone() {
        leases().acquire(name, "a", LONG);
        leases().release(name, "b");
        assertThat(leases().acquire(name, "b", LONG)).isFalse();
        leases().release(name, "a");
        assertThat(leases().acquire(name, "b", LONG)).isTrue();
    }

    @Test
    void goesToAnotherOnceItsTimeIsOver() {
        assertThat(leases().acquire(name, "a", Duration.ZERO)).isTrue();
        assertThat(leases().acquire(name, "b", LONG)).isTrue();
        assertThat(leases().acquire(name, "a", LONG)).isFalse();
    }

    @Test
    void hasOneWinnerAmongMany() throws Exception {
        assertThat(Together.call(12, i -> leases().acquire(name, "holder-" + i, LONG))).containsOnlyOnce(true);
    }

    /** A lease has no tenant: the strangers are other holders and near names. */
    @Test
    void probesOfStrangersNeitherTakeNorEndIt() {
        var owner = TenantProbes.owner();
        assertThat(leases().acquire(name, owner, LONG)).isTrue();
        for (var stranger : TenantProbes.strangers(owner)) {
            assertThat(TenantProbes.answered(() -> leases().acquire(name, stranger, LONG)).orElse(false)).as(stranger).isFalse();
            TenantProbes.answered(() -> leases().acquire(name, stranger, Duration.ZERO));
            leaveAlone(name, stranger);
        }
        for (var near : TenantProbes.strangers(name)) {
            TenantProbes.answered(() -> leases().acquire(near, owner, LONG));
            leaveAlone(near, owner);
            leaveAlone(near, name);
        }
        assertThat(leases().acquire(name, "b", LONG)).isFalse();
        assertThat(leases().acquire(name, owner, LONG)).isTrue();
    }

    private void leaveAlone(String of, String stranger) {
        TenantProbes.answered(() -> {
            leases().release(of, stranger);
            return true;
        });
        assertThat(leases().acquire(name, "another", LONG)).as("after '%s' of '%s'", stranger, of).isFalse();
    }

    @Test
    void keepsUnusualNames() {
        var unusual = "ü/'\";--%_*?[a]{b}: 漢字 🙂" + name;
        assertThat(leases().acquire(unusual, unusual, Duration.ofDays(3_650))).isTrue();
        assertThat(leases().acquire(unusual, "b", LONG)).isFalse();
        leases().release(unusual, unusual);
        assertThat(leases().acquire(unusual, "b", LONG)).isTrue();
    }

    @Test
    void refusesNamesHoldersAndTimes() {
        for (var bad : new String[] {"", "a\u0000", "a\n", "k".repeat(513), "k".repeat(10_240), "half \ud83d"}) {
            refused(REQUEST_INVALID, () -> leases().acquire(bad, "a", LONG));
            refused(REQUEST_INVALID, () -> leases().acquire(name, bad, LONG));
            refused(REQUEST_INVALID, () -> leases().release(bad, "a"));
            refused(REQUEST_INVALID, () -> leases().release(name, bad));
        }
        for (var time : new Duration[] {Duration.ofNanos(-1), Duration.ofMillis(-1), Duration.ofDays(3_651),
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE)}) {
            refused(REQUEST_INVALID, () -> leases().acquire(name, "a", time));
        }
        assertThat(leases().acquire(name, "b", LONG)).isTrue();
    }
}
