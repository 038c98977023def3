package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What every driver of a vector store does before there is a server. */
public abstract class VectorDriverContract {

    private static final StoreOptions OPTIONS = new StoreOptions(Clock.systemUTC(), 1);
    private final StoreDriver driver;
    private final String scheme;

    protected VectorDriverContract(StoreDriver driver, String scheme) {
        this.driver = driver;
        this.scheme = scheme;
    }

    @Test
    void isFoundByItsScheme() {
        assertThat(ServiceLoader.load(StoreDriver.class)).anyMatch(one -> one.getClass() == driver.getClass() && one.schemes().contains(scheme));
    }

    @Test
    void aServerOutOfReachShowsAtTheFirstCall() {
        try (var store = driver.open(StoreUrl.parse("X", scheme + "://u:p@127.0.0.1:1"), OPTIONS)) {
            refused(STORE_UNAVAILABLE, store::server);
            refused(STORE_UNAVAILABLE, () -> store.port(VectorIndex.class).nearest("t", "c", new float[] {1}, 1, Map.of()));
        }
    }

    @Test
    void refusesParametersItDoesNotKnow() {
        refused(CONFIGURATION_INVALID, () -> driver.open(StoreUrl.parse("X", scheme + "://h?efs=5"), OPTIONS));
        refused(CONFIGURATION_INVALID, () -> driver.open(StoreUrl.parse("X", scheme + "://h?ef=many"), OPTIONS));
    }
}
