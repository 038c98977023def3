package io.edrs.memory.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.Http;
import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.memory.DiverseRecallRequested;
import io.edrs.schema.memory.DiverselyRecalled;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Memories that differ. */
class DiverseRecallTest {

    private static final WholeMemory MEMORY = new WholeMemory();

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @Test
    void doesNotSayTheSameTwice() {
        var tenant = Fresh.tenant();
        var key = "k-" + tenant;
        var http = new Http(MEMORY.serve());
        MEMORY.allow(key, tenant, "ask");
        MEMORY.say(tenant, Fresh.id(), key, "the garden has roses and a pond");
        MEMORY.say(tenant, Fresh.id(), key, "the garden has roses and a pond too");
        MEMORY.say(tenant, Fresh.id(), key, "roses and a pond the garden has");
        MEMORY.say(tenant, Fresh.id(), key, "our garden fence needs paint");
        var found = http.call("GET", "/api/v1/memory/diverse?query=garden%20roses&limit=2", key, null, 200);
        assertThat(found.path("memories").get(0).path("text").textValue()).contains("roses");
        assertThat(found.path("memories").get(1).path("text").textValue()).contains("fence");
        assertThat(found.path("redundancy").doubleValue()).isBetween(0.0, 0.6);
        var said = (DiverselyRecalled) MEMORY.handle(MEMORY.event(tenant, Fresh.id(), new DiverseRecallRequested("edrs", key, "garden", 9))).getFirst();
        assertThat(said.memories()).hasSize(4);
        assertThat(((DiverselyRecalled) MEMORY.handle(MEMORY.event(Fresh.tenant(), Fresh.id(), new DiverseRecallRequested("edrs", key, "garden", 9))).getFirst()).memories()).isEmpty();
        http.call("GET", "/api/v1/memory/diverse?query=%20", key, null, 400);
        http.call("GET", "/api/v1/memory/diverse", key, null, 400);
    }
}
