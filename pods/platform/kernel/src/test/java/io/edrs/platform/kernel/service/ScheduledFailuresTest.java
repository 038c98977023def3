package io.edrs.platform.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class ScheduledFailuresTest {

    private static final EdrsException AWAY = new EdrsException(KernelError.BROKER_UNAVAILABLE, "The broker is away.");
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
        var failures = new ScheduledFailures(() -> passed.toNanos());
        passed = Duration.ofMinutes(5);
        assertThat(failures.levelOf(AWAY)).isEqualTo(Level.WARN);
        assertThat(failures.levelOf(new IllegalStateException("The work could not be made.", AWAY))).isEqualTo(Level.WARN);
        assertThat(failures.levelOf(new EdrsException(KernelError.UNEXPECTED, "Broken."))).isEqualTo(Level.ERROR);
        assertThat(failures.levelOf(new IllegalStateException("Broken."))).isEqualTo(Level.ERROR);
    }

    @Test
    void whatIsNotThereYetAtTheStartIsNoTrouble() {
        var failures = new ScheduledFailures(() -> passed.toNanos());
        assertThat(failures.levelOf(AWAY)).isEqualTo(Level.INFO);
        assertThat(failures.levelOf(new IllegalStateException("Broken."))).isEqualTo(Level.ERROR);
        passed = Duration.ofMinutes(1);
        assertThat(failures.levelOf(AWAY)).isEqualTo(Level.WARN);
    }

    @Test
    void whatTheEndCutsOffIsNoFailure() {
        ScheduledFailures failures;
        try (var context = ApplicationContext.run()) {
            failures = context.getBean(ScheduledFailures.class);
            assertThat(failures.levelOf(new IllegalStateException("Closed."))).isEqualTo(Level.ERROR);
        }
        assertThat(failures.levelOf(new IllegalStateException("Closed."))).isEqualTo(Level.DEBUG);
    }
}
