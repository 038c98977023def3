package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Counters;
import io.edrs.platform.testkit.contract.CountersContract;
import java.time.Duration;

class FakeCountersTest extends CountersContract {

    private final MovableClock clock = new MovableClock();
    private final FakeCounters fake = new FakeCounters(clock);

    @Override
    protected Counters counters() {
        return fake;
    }

    @Override
    protected void timePasses() {
        clock.forward(Duration.ofMillis(1));
    }
}
