package io.edrs.knowledge.update;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.TextShelf;
import io.edrs.knowledge.update.UpdateController.Wanted;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DriftFound;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {

    private static final ApplicationContext CONTEXT = TestTables.context("knowledge.update", Clock.systemUTC(), new TextShelf(), new RecordingInlet(),
            new Ids(Clock.systemUTC()), new InMemoryTables(), new FakeLeases(Clock.systemUTC()), new ProcessInfo("p", "knowledge", "", "test"));
    private static final String URL = "https://example.org/page";

    private final String tenant = Fresh.tenant();
    private final Caller caller = new Caller(tenant, "ada", Set.of("ingest", "admin"));
    private final Caller stranger = new Caller(Fresh.tenant(), "eve", Set.of("ingest"));
    private final TextShelf shelf = new TextShelf();
    private final RecordingInlet inlet = new RecordingInlet();
    private final Watchlist watchlist = CONTEXT.getBean(Watchlist.class);
    private final MovedClock clock = new MovedClock();
    private Rounds rounds;
    private UpdateController controller;

    @TempDir
    Path folder;

    /** Time goes on when the test says so. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-06-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @BeforeEach
    void start() {
        var config = new UpdateConfig(folder.toString(), Duration.ofMinutes(5), Duration.ofMinutes(10));
        var folders = new Folders(config);
        var refresh = new Refresh(shelf, watchlist, folders, new DriftReport(watchlist, inlet, new Ids(clock), clock), clock);
        var tables = new InMemoryTables();
        tables.open(Tenant.TABLE, Tenant.class).put(tenant, new Tenant(tenant, tenant, "active", Instant.EPOCH));
        rounds = new Rounds(watchlist, refresh, new FakeLeases(clock), tables, new ProcessInfo("p", "knowledge", "", "test"),
                new Rounds.Settings(config, clock));
        controller = new UpdateController(new Watching(folders, config, clock), watchlist, refresh);
    }

    @Test
    void looksAtPagesAgainAndReportsWhatChanged() {
        shelf.web.put(URL, "The pump is red.\n\nThe lamp is on.");
        var source = controller.watch(caller, new Wanted("page", URL, "PT1H", null));
        rounds.run();
        assertThat(controller.find(caller, source.sourceId()).outcome()).isEqualTo("changed");
        rounds.run();
        after(Duration.ofHours(1));
        assertThat(controller.find(caller, source.sourceId()).outcome()).isEqualTo("unchanged");
        shelf.web.put(URL, "The pump is blue.\n\nThe lamp is on.");
        after(Duration.ofHours(1));
        var drifts = controller.drift(caller, null, 9).drifts();
        assertThat(drifts).extracting(Drift::change).containsExactly("changed", "appeared");
        assertThat(drifts.getFirst().excerpt()).isEqualTo("− The pump is red.\n+ The pump is blue.");
        assertThat(inlet.entries()).extracting(Inlet.Entry::payload).hasSize(2).allSatisfy(said -> assertThat(said).isInstanceOf(DriftFound.class));
        assertThat(controller.drift(caller, "2026-06-01T01:30:00Z", 9).drifts()).hasSize(1);
    }

    @Test
    void looksAtFoldersAgain() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The pump is red.");
        Files.writeString(folder.resolve("b.txt"), "The lamp is on.");
        Files.writeString(folder.resolve(".hidden"), "Nothing.");
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("/etc/passwd"));
        var source = controller.watch(caller, new Wanted("folder", folder.toString(), "PT1H", null));
        rounds.run();
        assertThat(controller.find(caller, source.sourceId()).outcome()).isEqualTo("2 files, 2 changed, 0 gone, 0 refused");
        Files.delete(folder.resolve("b.txt"));
        Files.writeString(folder.resolve("a.txt"), "The pump is blue.");
        after(Duration.ofHours(1));
        assertThat(controller.find(caller, source.sourceId()).outcome()).isEqualTo("1 files, 1 changed, 1 gone, 0 refused");
        assertThat(shelf.all(tenant)).singleElement().satisfies(passage -> assertThat(passage.text()).contains("blue"));
        assertThat(controller.drift(caller, null, 9).drifts()).filteredOn(drift -> drift.change().equals("disappeared")).singleElement()
                .satisfies(drift -> assertThat(drift.excerpt()).isEmpty());
    }

    @Test
    void whatExpiresGoes() {
        shelf.put(tenant, "offer.md", "The offer is good.");
        controller.watch(caller, new Wanted("document", "offer.md", null, "2026-06-02T00:00:00Z"));
        rounds.run();
        assertThat(shelf.all(tenant)).hasSize(1);
        after(Duration.ofDays(1));
        assertThat(shelf.all(tenant)).isEmpty();
        assertThat(controller.list(caller, null, 9).sources()).isEmpty();
        assertThat(controller.drift(caller, null, 9).drifts()).extracting(Drift::change).containsExactly("expired");
    }

    @Test
    void waitsLongerAfterEachFailure() {
        controller.watch(caller, new Wanted("folder", folder.toString(), "PT1H", null));
        var id = controller.list(caller, null, 9).sources().getFirst().sourceId();
        assertThat(folder.toFile().delete()).isTrue();
        rounds.run();
        var once = controller.find(caller, id);
        assertThat(once.failures()).isEqualTo(1);
        assertThat(once.outcome()).startsWith("failed: ");
        after(Duration.ofMinutes(5));
        assertThat(controller.find(caller, id).nextAt()).isEqualTo(clock.now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void doesNotBringBackWhatSomebodyDeleted() {
        shelf.web.put(URL, "The pump is red.");
        controller.watch(caller, new Wanted("page", URL, "PT1H", null));
        rounds.run();
        new DeletionHandler(watchlist).handle(SampleEvents.of(tenant, new DocumentDeleted(URL, URL, 1)));
        assertThat(controller.list(caller, null, 9).sources()).isEmpty();
        assertThat(controller.drift(caller, null, 9).drifts()).allSatisfy(drift -> assertThat(drift.excerpt()).isEmpty());
    }

    @Test
    void otherTenantsSeeNothing() {
        var source = controller.watch(caller, new Wanted("page", URL, "PT1H", null));
        assertThat(controller.list(stranger, null, 9).sources()).isEmpty();
        assertThat(controller.drift(stranger, null, 9).drifts()).isEmpty();
        refused(UpdateError.SOURCE_NOT_FOUND, () -> controller.find(stranger, source.sourceId()));
        refused(UpdateError.SOURCE_NOT_FOUND, () -> controller.refresh(stranger, source.sourceId()));
        refused(UpdateError.SOURCE_NOT_FOUND, () -> controller.stop(stranger, source.sourceId()));
        refused(KernelError.NOT_PERMITTED, () -> controller.watch(stranger, new Wanted("folder", folder.toString(), "PT1H", null)));
        refused(KernelError.NOT_PERMITTED, () -> controller.list(new Caller(tenant, "x", Set.of("ask")), null, 9));
        controller.stop(caller, source.sourceId());
        refused(UpdateError.SOURCE_NOT_FOUND, () -> controller.find(caller, source.sourceId()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"page,ftp://x/y,PT1H,-", "page,-,PT1H,-", "page,https://x/y,-,-", "page,https://x/y,PT1S,-",
        "page,https://x/y,soon,-", "document,a,-,2026-02-30T00:00:00Z", "document,a,-,2020-01-01T00:00:00Z", "folder,/etc,PT1H,-",
        "folder,/no/such/folder,PT1H,-", "shelf,a,PT1H,-", "-,a,PT1H,-"})
    void refusesWhatMakesNoSense(String kind, String address, String every, String expiresAt) {
        refused(UpdateError.SOURCE_INVALID, () -> controller.watch(caller, new Wanted(kind, address, every, expiresAt)));
        refused(UpdateError.SOURCE_INVALID, () -> controller.drift(caller, "2026-13-01T00:00:00Z", 9));
    }

    private void after(Duration time) {
        clock.now = clock.now.plus(time);
        rounds.run();
    }
}
