package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.functions.RateWindow.Subject;
import io.edrs.schema.shared.EventRatesMeasured;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateMeterTest {

    private final MovableClock clock = new MovableClock();
    private final RateMeter meter = new RateMeter("event-metrics", 10, clock);

    @Test
    void saysRateAndDelaysOfAWindow() {
        for (int delay = 1; delay <= 20; delay++) {
            meter.count(new Subject("a.b", "acme"), clock.millis() - delay, "0");
        }
        clock.advance(Duration.ofSeconds(10));
        var rates = meter.closeWhenOver("0");
        assertThat(rates).singleElement().satisfies(event -> {
            assertThat(event.payload()).isEqualTo(new EventRatesMeasured("a.b", "acme", 10, 20, 2.0, 10.0, 19.0));
            assertThat(event.tenant()).isEqualTo("acme");
        });
    }

    @Test
    void keepsTypesAndTenantsApart() {
        meter.count(new Subject("a.b", "acme"), clock.millis(), "0");
        meter.count(new Subject("a.b", "globex"), clock.millis(), "0");
        meter.count(new Subject("a.c", "acme"), clock.millis(), "0");
        clock.advance(Duration.ofSeconds(10));
        assertThat(meter.closeWhenOver("0")).hasSize(3).extracting("eventId").doesNotHaveDuplicates();
    }

    @Test
    void anEventAfterTheEndClosesTheWindowAndCountsInTheNext() {
        meter.count(new Subject("a.b", "acme"), clock.millis(), "0");
        clock.advance(Duration.ofSeconds(11));
        assertThat(meter.count(new Subject("a.b", "acme"), clock.millis(), "0")).hasSize(1);
        clock.advance(Duration.ofSeconds(10));
        assertThat(meter.closeWhenOver("0")).hasSize(1);
        assertThat(meter.closeWhenOver("0")).isEmpty();
    }

    @Test
    void aClockBehindTheSendersGivesNoNegativeDelay() {
        meter.count(new Subject("a.b", "acme"), clock.millis() + 500, "0");
        clock.advance(Duration.ofSeconds(10));
        assertThat(meter.closeWhenOver("0").get(0).payload()).extracting("delayP50Ms").isEqualTo(0.0);
    }

    private static final class MovableClock extends Clock {
        private Instant now = Events.SAID_AT;

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
