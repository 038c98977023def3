package io.edrs.platform.testkit.contract;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.testkit.server.StoreImage;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real server, which all tests of a module share; skipped without one. */
@ExtendWith(ServerRows.class)
public abstract class VectorIndexOnServer extends VectorIndexContract {

    private static final AtomicReference<@Nullable OpenStore> SERVER = new AtomicReference<>();
    private final StoreDriver driver;
    private final StoreImage image;

    protected VectorIndexOnServer(StoreDriver driver, StoreImage image) {
        this.driver = driver;
        this.image = image;
    }

    @BeforeEach
    void open() {
        if (SERVER.get() == null) {
            SERVER.set(TestStores.open(driver, image));
        }
    }

    @AfterAll
    static void close() {
        TestStores.close(SERVER.getAndSet(null));
    }

    @Override
    protected VectorIndex index() {
        return Objects.requireNonNull(SERVER.get()).port(VectorIndex.class);
    }
}
