package io.edrs.platform.adapters.mongo;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;
import io.edrs.platform.testkit.contract.OnServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("MongoDocumentStore on the server of EDRS_TEST_MONGODB_URL")
@OnServer("MongoDB")
class MongoDocumentStoreTest extends DocumentStoreContract {

    private static MongoStore store;

    @BeforeAll
    static void open() {
        store = TestServer.told();
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @Override
    protected DocumentStore documents() {
        return store.port(DocumentStore.class);
    }
}
