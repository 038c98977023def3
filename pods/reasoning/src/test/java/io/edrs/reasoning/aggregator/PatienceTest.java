package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.fake.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waitsLongerSoonAfterTheStart() {
        var clock = new MovableClock();
        var second = Duration.ofSeconds(1);
        var patience = new Patience(new AggregatorConfig(second, second.multipliedBy(4), Duration.ofMinutes(1), 1, 1, second, false, second, 1), clock);
        assertThat(patience.deadline()).isEqualTo(second.multipliedBy(4));
        clock.forward(Duration.ofMinutes(1));
        assertThat(patience.deadline()).isEqualTo(second);
    }
}
