package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;
import io.edrs.platform.testkit.contract.OnServer;

@OnServer("PostgreSQL")
class PostgresDocumentStoreTest extends DocumentStoreContract {

    private final PostgresDocumentStore adapter = new PostgresDocumentStore(TestDatabase.shared());

    @Override
    protected DocumentStore documents() {
        return adapter;
    }
}
