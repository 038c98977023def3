package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.edrs.launcher.stores.guard.Guard;
import io.edrs.launcher.stores.left.LeftMark;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.driver.OpenStore.Server;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeJournal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoresTest {

    private final SwitchedDriver driver = new SwitchedDriver();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> told = new ArrayList<>();
    private Stores stores = stores(Map.of());

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void withoutAUrlAServiceIsEmbedded() {
        stores.port("memory.episodic", Journal.class).latest("t", "j", "s", null, 1);
        assertThat(stores.lines()).containsExactly(new StoreLine("memory.episodic", "journal", "PostgreSQL", "embedded", "default", true, "", ""));
        assertThat(driver.opened).isEmpty();
    }

    @Test
    void nothingIsOpenedThatNobodyNeeds() {
        stores = stores(Map.of("NEURAL_INTERPRETER_CACHE_URL", "", "EPISODIC_MEMORY_DB_URL", "switched://a/x"));
        assertThat(driver.opened).isEmpty();
        assertThat(stores.checks()).isEmpty();
    }

    @Test
    void aUrlSuppliesEveryPortItsDriverHas() {
        stores = stores(Map.of("EPISODIC_MEMORY_DB_URL", "switched://a/x"));
        stores.port("memory.episodic", Journal.class);
        stores.port("memory.episodic", DocumentStore.class);
        stores.port("persona.synthesizer", DocumentStore.class);
        assertThat(stores.lines()).extracting(StoreLine::service, StoreLine::port, StoreLine::product).containsExactly(
                tuple("memory.episodic", "documents", "Switched"),
                tuple("memory.episodic", "journal", "Switched"),
                tuple("persona.synthesizer", "documents", "PostgreSQL"));
        assertThat(driver.opened).hasSize(1);
    }

    @Test
    void servicesWithOneUrlShareOnePoolOfAllTheirShares() {
        stores = stores(Map.of("EPISODIC_MEMORY_DB_URL", "switched://a/x", "NGINX_DB_URL", "switched://a/x", "LLM_INFERENCE_DB_URL", "switched://b/x"));
        stores.port("memory.episodic", Journal.class);
        stores.port("gateway.chat", DocumentStore.class);
        stores.port("ai.inference", DocumentStore.class);
        assertThat(driver.opened).extracting(opened -> opened.url().hosts().getFirst() + " " + opened.options().connections())
                .containsExactly("a 70", "b 80");
    }

    @Test
    void aProcessTakesNoMoreConnectionsThanItMay() {
        stores = stores(Map.of("EPISODIC_MEMORY_DB_URL", "switched://a/x"), 10);
        stores.port("memory.episodic", Journal.class);
        assertThat(driver.opened.getFirst().options().connections()).isEqualTo(10);
    }

    @Test
    void aPortThatNothingSuppliesIsRefusedByName() {
        assertThatThrownBy(() -> stores.port("memory.episodic", Cache.class)).isInstanceOf(EdrsException.class)
                .hasMessage("memory.episodic needs a store for cache, and none is embedded; set EPISODIC_MEMORY_CACHE_URL.");
    }

    @Test
    void theServiceIsFoundByPackage() {
        assertThat(stores.serviceOf(LeftMark.class)).isEqualTo("memory.episodic");
        assertThat(stores.serviceOf(String.class)).isEqualTo(Stores.KERNEL);
    }

    @Test
    void aStoreThatGoesAwayIsToldOncePerServiceAndTurnsItsCheck() {
        stores = stores(Map.of("EPISODIC_MEMORY_DB_URL", "switched://a/x"));
        var journal = stores.port("memory.episodic", Journal.class);
        var check = stores.checks().getFirst();
        assertThat(check.name()).isEqualTo("Switched of EPISODIC_MEMORY_DB_URL");
        assertThat(check.isWell()).isTrue();
        driver.goAway();
        assertThatThrownBy(() -> journal.delete("t", "j", "s")).hasMessage("switched off");
        assertThat(check.isWell()).isFalse();
        assertThat(told).containsExactly("memory.episodic false");
        assertThat(stores.lines().getFirst().problem()).isEqualTo("switched off");
        assertThat(meters.get("edrs.store.up").gauge().value()).isZero();
    }

    @Test
    void aWrongPasswordStopsTheStartAndAnOutageDoesNot() {
        stores = stores(Map.of("EPISODIC_MEMORY_DB_URL", "switched://a/x"));
        stores.port("memory.episodic", Journal.class);
        driver.goAway();
        stores.start();
        assertThat(told).containsExactly("memory.episodic false");
        driver.trouble = new EdrsException(KernelError.CONFIGURATION_INVALID, "EPISODIC_MEMORY_DB_URL: the password is wrong; set the right one.");
        assertThatThrownBy(stores::start).hasMessage("EPISODIC_MEMORY_DB_URL: the password is wrong; set the right one.");
    }

    private Stores stores(Map<String, String> variables) {
        return stores(variables, 100);
    }

    private Stores stores(Map<String, String> variables, int most) {
        var catalogue = new ServiceCatalogue(List.of(new ServiceInfo("memory.episodic",
                "io.edrs.launcher.stores.left", List.of(), List.of())), List.of("memory.episodic", "memory.working", "persona.synthesizer", "gateway.chat", "ai.inference"));
        var chosen = Choice.sound(Choice.of(variables, new Drivers(List.of(driver))));
        var postgres = EmbeddedStore.server(new EmbeddedStore.Named("database", "PostgreSQL"), Map.of(
                StorePort.JOURNAL, () -> new FakeJournal(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
                StorePort.DOCUMENTS, FakeDocumentStore::new), () -> new Server("PostgreSQL", "18"), Optional::empty);
        return new Stores(new Stores.Setup(catalogue, new Guard(meters, OpenTelemetry.noop()), TestKeys.sealing(), Clock.systemUTC(), most), chosen, List.of(postgres),
                new StoreRounds(Runnable::run, (service, canGoOn) -> told.add(service + " " + canGoOn)));
    }
}
