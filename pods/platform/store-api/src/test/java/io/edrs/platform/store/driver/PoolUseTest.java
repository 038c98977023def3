package io.edrs.platform.store.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.driver.OpenStore.PoolUse;
import org.junit.jupiter.api.Test;

class PoolUseTest {

    private static final PoolUse STORES = new PoolUse(1, 2, 3, 30);
    private static final PoolUse SERVICES = new PoolUse(4, 5, 6, 10);

    @Test
    void wherePartsAreApartNobodyGetsWhatIsTheOthers() {
        var both = STORES.with(SERVICES);
        assertThat(both).isEqualTo(new PoolUse(5, 7, 9, 40, 10));
        assertThat(both.within(true)).isEqualTo(10);
        assertThat(both.within(false)).isEqualTo(30);
    }

    @Test
    void whereAllIsOneAllMayGetAll() {
        assertThat(STORES.within(true)).isEqualTo(30);
        assertThat(STORES.within(false)).isEqualTo(30);
    }
}
