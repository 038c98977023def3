package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.testkit.contract.LeasesContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("Redis")
class RedisLeasesTest extends LeasesContract {

    private final Leases adapter = TestRedis.single().port(Leases.class);

    @Override
    protected Leases leases() {
        return adapter;
    }
}
