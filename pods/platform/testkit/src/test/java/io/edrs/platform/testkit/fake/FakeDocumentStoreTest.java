package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;

class FakeDocumentStoreTest extends DocumentStoreContract {

    private final FakeDocumentStore fake = new FakeDocumentStore();

    @Override
    protected DocumentStore documents() {
        return fake;
    }
}
