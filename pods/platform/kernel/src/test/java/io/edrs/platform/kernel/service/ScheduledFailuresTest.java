package io.edrs.platform.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScheduledFailuresTest {

    private Instant now = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void anAbsenceIsToldOnceAMinute() {
        var failures = new ScheduledFailures(new Moving());
        assertThat(failures.isNews("deliveries")).isTrue();
        assertThat(failures.isNews("deliveries")).isFalse();
        assertThat(failures.isNews("rounds")).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(failures.isNews("deliveries")).isTrue();
    }

    @Test
    void onlyWhatIsAwayIsAnAbsence() {
        assertThat(ScheduledFailures.isAbsence(new EdrsException(KernelError.BROKER_UNAVAILABLE, "The broker is away."))).isTrue();
        assertThat(ScheduledFailures.isAbsence(new EdrsException(KernelError.UNEXPECTED, "Broken."))).isFalse();
        assertThat(ScheduledFailures.isAbsence(new IllegalStateException("Broken."))).isFalse();
    }

    private final class Moving extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
