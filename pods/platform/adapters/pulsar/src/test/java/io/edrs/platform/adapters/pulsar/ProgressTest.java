package io.edrs.platform.adapters.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.edrs.platform.kernel.error.EdrsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Progress progress = new Progress(new Clock() {
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
    });

    @Test
    void anEmptyTopicIsReadAtOnce() {
        progress.endedAt(Position.NONE, progress.now());
        now = now.plusSeconds(3);
        assertThat(progress.lag()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void lagsUntilTheKnownEndIsRead() {
        progress.endedAt(Position.NONE, progress.now());
        now = now.plusSeconds(10);
        progress.endedAt(new Position(7, 2), progress.now());
        progress.advance(new Position(7, 1));
        assertThat(progress.lag()).isEqualTo(Duration.ofSeconds(10));
        progress.advance(new Position(7, 2));
        assertThat(progress.lag()).isZero();
    }

    @Test
    void aLaterLedgerIsFurther() {
        progress.advance(new Position(8, 0));
        progress.await(new Position(7, 99), Duration.ZERO, "a table");
        assertThatExceptionOfType(EdrsException.class)
                .isThrownBy(() -> progress.await(new Position(8, 1), Duration.ZERO, "a table"));
    }
}
