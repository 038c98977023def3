package io.edrs.memory.episodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.MemoryProcess;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.testkit.contract.Fresh;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final String TENANT = "acme";

    @Test
    void whatWasSaidBeforeTheStartIsIndexedBeforeAnybodyAsks() {
        var memory = new MemoryProcess();
        memory.ask(TENANT, Fresh.id(), MemoryProcess.ANNA, "the ferry leaves at noon");
        memory.ask("closed", Fresh.id(), MemoryProcess.ANNA, "the train leaves at dusk");
        try (var again = memory.restarted()) {
            var tenants = again.bean(Tables.class).open(Tenant.TABLE, Tenant.class);
            tenants.put(TENANT, new Tenant(TENANT, TENANT, "active", again.clock().instant()));
            tenants.put("closed", new Tenant("closed", "closed", "deleted", again.clock().instant()));
            assertThat(indexed(again, TENANT)).isEmpty();
            again.bean(WarmUp.class).run();
            assertThat(indexed(again, TENANT)).hasSize(1);
            assertThat(indexed(again, "closed")).isEmpty();
        }
    }

    private static List<String> indexed(MemoryProcess memory, String tenant) {
        return memory.bean(LexicalIndex.class).ids(tenant, "episodes.v2", Map.of(), 9);
    }
}
