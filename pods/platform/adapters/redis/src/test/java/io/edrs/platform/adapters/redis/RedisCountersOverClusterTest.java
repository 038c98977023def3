package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.Counters;
import io.edrs.platform.testkit.contract.CountersContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("Redis Cluster")
class RedisCountersOverClusterTest extends CountersContract {

    private final Counters adapter = TestRedis.cluster().port(Counters.class);

    @Override
    protected Counters counters() {
        return adapter;
    }
}
