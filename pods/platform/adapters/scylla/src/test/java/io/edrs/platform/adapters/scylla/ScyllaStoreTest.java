package io.edrs.platform.adapters.scylla;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.Together;
import io.edrs.platform.testkit.fake.MovableClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScyllaStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final String tenant = Fresh.tenant();
    private final MovableClock clock = new MovableClock();

    @Test
    void severalProcessesShareOneOrder() throws Exception {
        var stores = IntStream.range(0, 3).mapToObj(i -> TestCluster.store(clock)).toList();
        var same = Fresh.id();
        Together.call(6, who -> {
            for (var i = 0; i < 8; i++) {
                journal(stores.get(who % 3)).append(tenant, "turns", List.of(entry("s" + who, i), new Entry("same", same, NOON, "{\"who\":" + who + "}", null)));
            }
            return who;
        });
        var stored = journal(stores.getFirst()).storedSince(tenant, "turns", Instant.EPOCH, 0, 99);
        assertThat(stored).extracting(Journal.Stored::position).containsExactlyElementsOf(IntStream.rangeClosed(1, 49).mapToObj(Long::valueOf).toList());
        assertThat(stored).extracting(s -> s.entry().id()).doesNotHaveDuplicates();
        assertThat(journal(stores.getLast()).latest(tenant, "turns", "same", null, 9)).hasSize(1);
        stores.forEach(ScyllaStore::close);
    }

    @Test
    void bringsInWhatAProcessLeftHalfway() {
        try (var store = TestCluster.store(clock); var connection = new ScyllaConnection(ScyllaConfig.of(
                StoreUrl.parse("X", TestCluster.url()),
                new StoreOptions(clock, 8)))) {
            var bodies = new Bodies(connection);
            var halfway = new Appending(connection, new JournalLog(connection), new Streams(connection, bodies), bodies, clock);
            var lost = entry("s", 1);
            halfway.append(new Book(tenant, "turns"), List.of(lost));
            assertThat(journal(store).latest(tenant, "turns", "s", null, 9)).isEmpty();
            journal(store).append(tenant, "turns", List.of(entry("s", 2), lost));
            assertThat(journal(store).latest(tenant, "turns", "s", null, 9)).hasSize(2);
            halfway.append(new Book(tenant, "turns"), List.of(entry("s", 3)));
            assertThat(journal(store).delete(tenant, "turns", "s")).isEqualTo(3);
            assertThat(journal(store).storedSince(tenant, "turns", Instant.EPOCH, 0, 9)).isEmpty();
        }
    }

    @Test
    void storesInTheOrderOfItsOwnClockThatMayGoBack() {
        try (var store = TestCluster.store(clock); var behind = TestCluster.store(Clock.offset(clock, Duration.ofMinutes(-5)))) {
            journal(store).append(tenant, "turns", List.of(entry("s", 1)));
            journal(behind).append(tenant, "turns", List.of(entry("s", 2)));
            assertThat(journal(store).storedSince(tenant, "turns", clock.instant(), 0, 9)).hasSize(2);
            clock.forward(Duration.ofMinutes(1));
            assertThat(journal(store).storedSince(tenant, "turns", clock.instant(), 0, 9)).isEmpty();
        }
    }

    @Test
    void letsExpiredEntriesGoByThemselves() {
        try (var store = TestCluster.store(Clock.systemUTC())) {
            var connection = store.connection();
            journal(store).append(tenant, "turns", List.of(new Entry("s", Fresh.id(), NOON, "{}", Instant.parse("2030-01-01T00:00:00Z"))));
            var left = connection.rows(connection.bind("SELECT TTL(body) FROM journal_entries WHERE tenant = ? AND journal = ? AND stream = ? AND week = ?",
                    tenant, "turns", "s", Place.week(Moments.micros(NOON)))).getFirst().getInt(0);
            assertThat(left).isPositive();
        }
    }

    @Test
    void saysWhatItIs() {
        try (var store = TestCluster.store(clock)) {
            assertThat(store.server().product()).isIn("Cassandra", "ScyllaDB");
            assertThat(store.server().version()).matches("\\d+\\..*");
        }
    }

    @Test
    void refusesAKeyspaceThatMustNotBeMade() {
        var url = TestCluster.url().replaceFirst("/edrs.*", "/nowhere-to-be-found");
        try (var store = TestCluster.store(url, clock)) {
            refused(CONFIGURATION_INVALID, store::server);
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        var url = "scylla://127.0.0.1/edrs";
        refused(CONFIGURATION_INVALID, () -> TestCluster.store(url + "?consistency=ONE", clock));
        refused(CONFIGURATION_INVALID, () -> TestCluster.store(url + "?read-consistency=SOME", clock));
        refused(CONFIGURATION_INVALID, () -> TestCluster.store(url + "?CONSISTENCY=QUORUM", clock));
        refused(CONFIGURATION_INVALID, () -> TestCluster.store(url + "?replication=3;drop", clock));
        refused(CONFIGURATION_INVALID, () -> TestCluster.store(url + "?dc=1", clock));
        refused(CONFIGURATION_INVALID, () -> TestCluster.store("scylla://127.0.0.1/a b", clock));
        TestCluster.store(url + "?datacenter=dc1&replication=dc1:3,dc2:2&consistency=QUORUM&read-consistency=ONE", clock).close();
    }

    @Test
    void saysThatTheClusterIsOutOfReach() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var store = TestCluster.store("scylla://127.0.0.1:" + port + "/edrs", clock)) {
            refused(STORE_UNAVAILABLE, store::server);
            refused(STORE_UNAVAILABLE, () -> journal(store).append(tenant, "turns", List.of(entry("s", 1))));
        }
    }

    private static Journal journal(ScyllaStore store) {
        return store.port(Journal.class);
    }

    private static Entry entry(String stream, int second) {
        return new Entry(stream, Fresh.id(), NOON.plusSeconds(second), "{}", null);
    }
}
