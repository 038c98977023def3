package io.edrs.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.launcher.Settings;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.Guardian;
import io.edrs.platform.servers.PostgresOptions;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.servers.ServerFolders;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.driver.SchemaStore;
import io.edrs.platform.testkit.contract.Fresh;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the system down: the files of a home, its database's included, and the rows of a database by URL that goes on running. */
class ColdBackupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static PostgresServer server;
    private static Path data;
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;
    private Path home;
    private ArchiveKey key;
    private UrlDatabase full;

    @BeforeAll
    static void start() {
        data = shared.resolve("data");
        server = new PostgresServer(PostgresOptions.product(new ServerFolders(shared.resolve("binaries"), data, shared.resolve("logs")), FreePorts.find(1)[0]));
        Guardian.watch(server.start(), shared);
        server.awaitReady(phase -> { }, PATIENCE);
    }

    @AfterAll
    static void stop() {
        server.stop(Duration.ofSeconds(30));
    }

    @BeforeEach
    void fill() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("blobs/default"));
        Files.writeString(home.resolve("blobs/default/one"), "a blob");
        key = ArchiveKey.make(folder.resolve("key"));
        full = database("full");
        try (var store = full.open()) {
            ((SchemaStore) store).migrate(List.of("persona.synthesizer"));
            store.port(DocumentStore.class).put("default", "notes", "a", "{\"text\":\"of the database\"}");
            store.port(Journal.class).append("default", "turns", List.of(new Journal.Entry("s", Fresh.id(), Instant.EPOCH, "{}", null)));
            store.port(TimeSeries.class).append("other", "items", List.of(new TimeSeries.Point(Fresh.id(), Instant.EPOCH, 1, Map.of(), null)));
        }
    }

    private static UrlDatabase database(String name) throws Exception {
        return UrlDatabase.create(server.jdbcUrl(), data, name + Fresh.id().toString().replace("-", ""));
    }

    private Path made() {
        var settings = Settings.of(Map.of("EDRS_HOME", home.toString()));
        return new BackupCreation(settings, new OtherStores(full.variables()), key, Clock.systemUTC(), line -> { }).into(new BackupFolder(folder.resolve("backups"))).file();
    }

    @Test
    void aDatabaseByUrlIsVerifiedAndRestoredIntoAnEmptyOne() throws Exception {
        var backup = made();
        var verified = new Verification(key, line -> { }).of(backup);
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.databases().values()).first().satisfies(rows -> assertThat(rows).isGreaterThanOrEqualTo(3));

        var fresh = database("fresh");
        var restored = folder.resolve("restored");
        new Restoration(key, line -> { }).restore(backup, restored, null, fresh.variables());

        assertThat(restored.resolve("blobs/default/one")).hasContent("a blob");
        assertThat(restored.resolve("databases")).doesNotExist();
        try (var store = fresh.open()) {
            assertThat(store.port(DocumentStore.class).find("default", "notes", "a").orElseThrow().json()).contains("of the database");
            assertThat(store.port(Journal.class).latest("default", "turns", "s", null, 9)).hasSize(1);
            assertThat(store.port(TimeSeries.class).latest("other", "items", Map.of(), null, 9)).hasSize(1);
            assertThat(((SchemaStore) store).pending(List.of("persona.synthesizer"))).isEmpty();
        }
    }

    @Test
    void withoutAnEmptyDatabaseNothingIsRestored() {
        var backup = made();
        var restored = folder.resolve("restored");
        var restoration = new Restoration(key, line -> { });

        assertThatThrownBy(() -> restoration.restore(backup, restored, null, full.variables())).hasMessageContaining("is not empty").hasMessageNotContaining("\n");
        assertThatThrownBy(() -> restoration.restore(backup, restored, null, Map.of())).hasMessageContaining("set PERSONA_DB_URL to the URL of an empty");
        assertThat(restored).doesNotExist();
        restoration.restore(backup, restored, null);
        assertThat(restored.resolve("databases")).doesNotExist();
    }

    @Test
    void theFilesOfTheDatabaseOfAHomeThatIsDownStartAgain() throws Exception {
        var own = new PostgresServer(PostgresOptions.product(new ServerFolders(shared.resolve("binaries"), home.resolve("postgres"), folder.resolve("logs")), FreePorts.find(1)[0]));
        Guardian.watch(own.start(), folder);
        own.awaitReady(phase -> { }, PATIENCE);
        var inside = UrlDatabase.create(own.jdbcUrl(), home.resolve("postgres"), "inside");
        try (var store = inside.open()) {
            store.port(DocumentStore.class).put("default", "notes", "a", "{}");
        }
        own.stop(Duration.ofSeconds(60));

        var verified = new Verification(key, line -> { }).of(made());
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.manifest().files()).anyMatch(file -> file.name().startsWith("postgres/cluster/base/"));
    }
}
