package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.testkit.contract.TestStores;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.VectorIndexContract;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** On a real server only. */
@OnServer("Weaviate")
class WeaviateVectorIndexTest extends VectorIndexContract {

    private static @Nullable OpenStore server;

    @BeforeEach
    void open() {
        server = server != null ? server : TestStores.open(new WeaviateDriver(), "EDRS_TEST_WEAVIATE_URL");
    }

    @AfterAll
    static void close() {
        TestStores.close(server);
    }

    @Override
    protected VectorIndex index() {
        return Objects.requireNonNull(server).port(VectorIndex.class);
    }
}
