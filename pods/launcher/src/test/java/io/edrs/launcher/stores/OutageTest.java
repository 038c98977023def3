package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.acceptance.Eventually;
import io.edrs.launcher.stores.guard.Guard;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.dispatch.ConsumerFleet;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.store.driver.OpenStore.Server;
import io.edrs.platform.store.PoolProfile;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeAttempts;
import io.edrs.platform.testkit.fake.FakeClaimChecks;
import io.edrs.platform.testkit.fake.FakeJournal;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.FakeOutputRecord;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.InMemoryTransport;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.shared.EventDeadLettered;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two services hear the same events; the store of one of them goes away and comes back. */
class OutageTest {

    private static final String TENANT = "default";
    private static final int MEANWHILE = 200;

    private final SwitchedDriver driver = new SwitchedDriver();
    private final FakeJournal embedded = new FakeJournal(Clock.systemUTC());
    private final InMemoryTransport transport = new InMemoryTransport();
    private final FakeAttempts attempts = new FakeAttempts();
    private final ServiceHolds holds = new ServiceHolds();
    private final Stores stores = stores();
    private @Nullable ApplicationContext context;

    @AfterEach
    void close() {
        context.close();
        stores.close();
    }

    @Test
    void onlyTheServiceWhoseStoreIsAwayPausesAndNothingIsLost() {
        context = begun();
        publish();
        Eventually.get("both noted the first", () -> left() == 1 && right() == 1);

        driver.goAway();
        var failed = publish();
        Eventually.get("the store is seen to be away", () -> !leftIsWell());
        IntStream.range(0, MEANWHILE).forEach(each -> publish());
        Eventually.get("the other service goes on", () -> right() == 2 + MEANWHILE);
        assertThat(left()).isEqualTo(1);
        assertThat(attempts.countFailure(TENANT, "test.left/knowledge.document_ingested", failed, "").count()).as("attempts, this one included").isEqualTo(1);
        attempts.clear(TENANT, "test.left/knowledge.document_ingested", failed);

        driver.comeBack();
        Eventually.get("it goes on by itself where it was", () -> left() == 2 + MEANWHILE);
        assertThat(leftIsWell()).isTrue();
        assertThat(right()).isEqualTo(2 + MEANWHILE);
        assertThat(transport.published(Topics.of(EventDeadLettered.class, TENANT, Priority.NORMAL))).isEmpty();
    }

    @Test
    void aStoreThatIsAwayAtTheStartHoldsItsServiceFromTheBeginning() {
        driver.goAway();
        context = begun();
        assertThat(leftIsWell()).isFalse();
        publish();
        Eventually.get("the other service works", () -> right() == 1);
        assertThat(left()).isZero();
        driver.comeBack();
        Eventually.get("it goes on by itself", () -> left() == 1);
    }

    /** Which store was opened first is left to the order in which beans are found. */
    private boolean leftIsWell() {
        return stores.checks().stream().filter(check -> check.name().contains("LEFT_DB_URL")).findFirst().orElseThrow().isWell();
    }

    private long left() {
        return driver.opened.getFirst().behind().latest(TENANT, "marks", "left", null, 1000).size();
    }

    private long right() {
        return embedded.latest(TENANT, "marks", "right", null, 1000).size();
    }

    private UUID publish() {
        var id = Fresh.id();
        context.getBean(Inlet.class).accept(new Inlet.Entry(id, TENANT, "test", Priority.NORMAL,
                new DocumentIngested(id.toString(), "name", "hash", 1, 1), null));
        return id;
    }

    private static ServiceInfo service(String side) {
        return new ServiceInfo("test." + side, "io.edrs.launcher.stores." + side, List.of(DocumentIngested.class), List.of());
    }

    private Stores stores() {
        var declared = new DeclaredStore("left", "test.left", "LEFT_DB_URL", StorePort.JOURNAL, Product.SCYLLADB, "1",
                DeclaredStore.PoolShare.of(PoolProfile.DEFAULT), null);
        var chosen = new Chosen(declared, StoreUrl.parse("LEFT_DB_URL", "switched://host/left"), driver, "environment");
        var library = EmbeddedStore.server(new EmbeddedStore.Named("database", "PostgreSQL"), Map.of(StorePort.JOURNAL, () -> embedded,
                StorePort.LOCKS, () -> new FakeLeases(Clock.systemUTC())), () -> new Server("PostgreSQL", "18"), Optional::empty);
        return new Stores(new Stores.Setup(catalogue(), new Guard(new SimpleMeterRegistry(), OpenTelemetry.noop()), TestKeys.sealing(), Clock.systemUTC(), 10),
                List.of(chosen), List.of(library), StoreRounds.telling(holds));
    }

    private static ServiceCatalogue catalogue() {
        return new ServiceCatalogue(List.of(service("left"), service("right")), List.of("test.left", "test.right"));
    }

    private ApplicationContext begun() {
        var clock = Clock.systemUTC();
        var tables = new InMemoryTables();
        tables.open(Tenant.TABLE, Tenant.class).put(TENANT, new Tenant(TENANT, TENANT, "active", clock.instant()));
        var started = ApplicationContext.builder().properties(Map.of("edrs.services", catalogue().running(), "micronaut.server.port", -1))
                .singletons(clock, tables, transport, attempts, stores, new FakeOutputRecord(clock), new FakeClaimChecks(), OpenTelemetry.noop(),
                        new SimpleMeterRegistry(), new ProcessInfo("p", "test", "", "test"), catalogue()).start();
        StoreNeeds.open(started, stores, catalogue().running());
        stores.start();
        var fleet = started.getBean(ConsumerFleet.class);
        holds.attach(fleet);
        fleet.start();
        return started;
    }
}
