package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.driver.StorePort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final String URL = "postgresql://me:p@host/db";
    private final List<Chosen> chosen = Choice.sound(Choice.of(Map.of("PERSONA_DB_URL", URL, "EPISODIC_MEMORY_DB_URL", URL), Drivers.installed()));

    @Test
    void servicesOfOneStoreTakeTogetherWhatEachMay() {
        assertThat(new Shares(chosen, 100).connections(chosen.getFirst())).isEqualTo(70);
        assertThat(new Shares(chosen, 40).connections(chosen.getFirst())).isEqualTo(40);
    }

    @Test
    void aStoreThatAMoveLeadsToHasConnectionsToo() {
        var moved = Destination.of("memory.episodic", StorePort.JOURNAL, "postgresql://me:p@other/db", Drivers.installed());

        assertThat(new Shares(chosen, 100).connections(moved)).isEqualTo(40);
    }
}
