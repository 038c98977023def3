package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.Cache;
import io.edrs.platform.testkit.contract.CacheContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("Redis")
class RedisCacheTest extends CacheContract {

    private final Cache adapter = TestRedis.single().port(Cache.class);

    @Override
    protected Cache cache() {
        return adapter;
    }
}
