package io.edrs.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.Guardian;
import io.edrs.platform.servers.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real database and a real broker that are written to meanwhile; pods are not needed to tell whether both are of one moment. */
class BackupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    private Path folder;
    private final ArrayList<LocalServer> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(server -> server.stop(Duration.ofSeconds(30)));
    }

    @Test
    void aBackupUnderWritesIsOfOneMomentAndTheHomeMayMove() throws Exception {
        var home = folder.resolve("home");
        var system = start(home);
        var backups = new BackupFolder(folder.resolve("backups"));
        var key = ArchiveKey.make(folder.resolve("key"));
        Files.createDirectories(home.resolve("blobs/default"));
        Files.writeString(home.resolve("blobs/default/one"), "a blob");
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/master"), "secret");
        leftovers(home, backups);

        var byUrl = UrlDatabase.create(system.database().jdbcUrl(), home.resolve("postgres"), "byurl");
        var emptyByUrl = UrlDatabase.create(system.database().jdbcUrl(), home.resolve("postgres"), "emptybyurl");

        BackupCreation.Made made;
        try (var store = byUrl.open(); var writes = new Writes(system, store)) {
            made = new BackupCreation(settings(home, system.ports().offset()), new OtherStores(byUrl.variables()), key, Clock.systemUTC(), line -> { }).into(backups);
            writes.awaitMore();
        }

        assertThat(backups.list()).extracting(BackupFolder.Entry::file).containsExactly(made.file());
        assertThat(home.resolve("backup-staging")).doesNotExist();
        var quiet = new BackupCreation(settings(home, system.ports().offset()), new OtherStores(Map.of()), key, Clock.systemUTC(), line -> { })
                .into(new BackupFolder(folder.resolve("quiet")));
        assertThat(new Verification(key, line -> { }).of(quiet.file()).differences()).isEmpty();
        assertThat(quiet.manifest().rows()).containsKey("public.note");

        var moved = folder.resolve("moved");
        new Restoration(key, line -> { }).restore(made.file(), moved, null, emptyByUrl.variables());
        assertThat(moved.resolve("blobs/default/one")).hasContent("a blob");
        assertThat(moved.resolve("keys")).doesNotExist();
        var restored = start(moved);
        var rows = Writes.rows(restored);
        var events = Writes.unacknowledged(restored);
        assertThat(rows).isPositive();
        assertThat(events.getFirst()).as("what was acknowledged has its row").isLessThanOrEqualTo(rows);
        assertThat(events.getLast()).as("what has a row has its event, and the one after").isBetween(rows, rows + 1);
        var documents = Writes.documents(emptyByUrl);
        assertThat(events.getFirst()).as("what was acknowledged has its document by URL").isLessThanOrEqualTo(documents);
        assertThat(documents).as("what has a document has its row").isBetween(rows - 1, rows);
        assertThat(events).as("no event is missing").hasSize((int) (events.getLast() - events.getFirst() + 1));
    }

    private LocalSystem start(Path home) {
        var system = new LocalSystem(settings(home, freeOffset()));
        for (var server : List.of(system.database(), system.broker())) {
            Guardian.watch(server.start(), home);
            started.add(server);
        }
        system.database().awaitReady(phase -> { }, PATIENCE);
        system.broker().awaitReady(phase -> { }, PATIENCE);
        return system;
    }

    private static void leftovers(Path home, BackupFolder backups) throws IOException {
        Files.createDirectories(home.resolve("backup-staging/pulsar"));
        Files.createDirectories(backups.folder());
        Files.writeString(backups.folder().resolve("edrs-20260101-000000.edrsbackup.part"), "unfinished");
    }

    private static Settings settings(Path home, int offset) {
        return Settings.of(Map.of("EDRS_HOME", home.toString(), "EDRS_PORT_OFFSET", Integer.toString(offset), "EDRS_FSYNC", "false"));
    }

    private static int freeOffset() {
        var port = 0;
        while (port < 20_000) {
            port = FreePorts.find(1)[0];
        }
        return (port - 15_432) % 40_000;
    }
}
