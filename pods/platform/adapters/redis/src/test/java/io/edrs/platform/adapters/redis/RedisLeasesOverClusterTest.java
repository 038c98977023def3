package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.testkit.contract.LeasesContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("Redis Cluster")
class RedisLeasesOverClusterTest extends LeasesContract {

    private final Leases adapter = TestRedis.cluster().port(Leases.class);

    @Override
    protected Leases leases() {
        return adapter;
    }
}
