package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Cache;
import io.edrs.platform.testkit.contract.CacheContract;
import java.time.Duration;

class FakeCacheTest extends CacheContract {

    private final MovableClock clock = new MovableClock();
    private final FakeCache fake = new FakeCache(clock);

    @Override
    protected Cache cache() {
        return fake;
    }

    @Override
    protected void timePasses() {
        clock.forward(Duration.ofMillis(1));
    }
}
