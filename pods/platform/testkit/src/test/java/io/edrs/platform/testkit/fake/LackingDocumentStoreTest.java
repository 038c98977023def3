package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;
import java.time.Clock;
import java.util.Set;

/** A store without any feature refuses each by its type, and the contract sees to it. */
class LackingDocumentStoreTest extends DocumentStoreContract {

    private final DocumentStore adapter = new FakeDocumentStore(Set.of(), Clock.systemUTC());

    @Override
    protected DocumentStore documents() {
        return adapter;
    }
}
