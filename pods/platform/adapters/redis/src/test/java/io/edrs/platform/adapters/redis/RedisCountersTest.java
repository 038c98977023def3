package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.Counters;
import io.edrs.platform.testkit.contract.CountersContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("Redis")
class RedisCountersTest extends CountersContract {

    private final Counters adapter = TestRedis.single().port(Counters.class);

    @Override
    protected Counters counters() {
        return adapter;
    }
}
