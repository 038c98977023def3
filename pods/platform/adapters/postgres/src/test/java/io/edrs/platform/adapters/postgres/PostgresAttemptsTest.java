package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.record.Attempts;
import io.edrs.platform.testkit.contract.AttemptsContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("PostgreSQL")
class PostgresAttemptsTest extends AttemptsContract {

    private final PostgresAttempts adapter = new PostgresAttempts(TestDatabase.shared());

    @Override
    protected Attempts attempts() {
        return adapter;
    }
}
