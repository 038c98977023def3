package io.edrs.platform.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduledFailuresTest {

    private Duration passed = Duration.ZERO;

    @Test
    void anAbsenceIsToldOnceAMinute() {
        var failures = new ScheduledFailures(() -> passed.toNanos());
        assertThat(failures.isNews("deliveries")).isTrue();
        assertThat(failures.isNews("deliveries")).isFalse();
        assertThat(failures.isNews("rounds")).isTrue();
        passed = Duration.ofMinutes(1);
        assertThat(failures.isNews("deliveries")).isTrue();
    }

    @Test
    void onlyWhatIsAwayIsAnAbsence() {
        assertThat(ScheduledFailures.isAbsence(new EdrsException(KernelError.BROKER_UNAVAILABLE, "The broker is away."))).isTrue();
        assertThat(ScheduledFailures.isAbsence(new EdrsException(KernelError.UNEXPECTED, "Broken."))).isFalse();
        assertThat(ScheduledFailures.isAbsence(new IllegalStateException("Broken."))).isFalse();
    }
}
