package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.testkit.contract.OutputRecordContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("PostgreSQL")
class PostgresOutputRecordTest extends OutputRecordContract {

    private final PostgresOutputRecord adapter = new PostgresOutputRecord(TestDatabase.shared());

    @Override
    protected OutputRecord outputs() {
        return adapter;
    }
}
