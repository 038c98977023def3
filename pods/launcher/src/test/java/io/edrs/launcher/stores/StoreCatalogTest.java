package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.driver.StorePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in code is the table of the master configuration. */
class StoreCatalogTest {

    private static final String HEAD = "container,service,variable,port,product,ports,pool,connections,memory,eviction\n";

    @Test
    void isExactlyTheExpectedTable() throws IOException {
        var expected = new String(StoreCatalogTest.class.getResourceAsStream("declared-stores.csv").readAllBytes(), StandardCharsets.UTF_8);
        var table = StoreCatalog.ofMasterConfiguration().stream().map(StoreCatalogTest::line).collect(Collectors.joining("\n", HEAD, "\n"));
        assertThat(table).isEqualTo(expected);
    }

    @Test
    void namesServicesThatExist() {
        assertThat(ServiceCatalog.all().stream().map(ServiceInfo::name))
                .containsAll(StoreCatalog.all().stream().filter(DeclaredStore::isBuilt).map(DeclaredStore::service).toList());
    }

    /** What has no variable can only be embedded, and what moved away from there could not be named. */
    @Test
    void namesAStoreForWhateverAServiceKeeps() {
        var unnamed = new TreeSet<String>();
        for (var service : ServiceCatalog.all()) {
            for (var port : StorePort.values()) {
                if (!Kept.by(service, port).names().isEmpty() && StoreCatalog.of(service.name()).stream().noneMatch(store -> canKeep(store, port))) {
                    unnamed.add(service.name() + " " + port);
                }
            }
        }
        assertThat(unnamed).containsExactly("integration.webhooks documents", "knowledge.attachments documents", "knowledge.facts relational",
                "knowledge.feedback relational", "knowledge.graph relational", "knowledge.synthesis documents", "knowledge.update relational",
                "knowledge.vectors documents", "memory.causaltrace relational", "memory.consolidation relational", "reasoning.causal relational",
                "reasoning.decision relational", "reasoning.hypothesis relational", "reasoning.patterns documents", "shared.config documents");
    }

    private static boolean canKeep(DeclaredStore store, StorePort port) {
        return store.isFor(port) || Drivers.installed().all().stream().anyMatch(driver -> driver.name().equals(store.product().toString())
                && driver.ports().contains(port));
    }

    @Test
    void hasEachVariableOnce() {
        assertThat(StoreCatalog.all().stream().map(DeclaredStore::variable)).doesNotHaveDuplicates();
    }

    private static String line(DeclaredStore store) {
        var memory = store.memory();
        return String.join(",", store.container(), store.isBuilt() ? store.service() : "not built", store.variable(), store.port().toString(),
                store.product().toString(), store.ports(), store.share().profile().toString(), String.valueOf(store.share().connections()),
                memory == null ? "" : memory.limit(), memory == null ? "" : memory.eviction());
    }
}
