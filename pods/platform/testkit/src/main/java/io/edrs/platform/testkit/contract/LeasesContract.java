package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.Leases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} promises. */
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
}
