package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.testkit.contract.LeasesContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("PostgreSQL")
class PostgresLeasesTest extends LeasesContract {

    private final PostgresLeases adapter = new PostgresLeases(TestDatabase.shared());

    @Override
    protected Leases leases() {
        return adapter;
    }
}
