package io.edrs.launcher.backup;

import io.edrs.launcher.stores.move.RowSum;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.adapters.archive.Manifest;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.adapters.postgres.Tenancy;
import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.Guardian;
import io.edrs.platform.servers.LocalServer;
import io.edrs.platform.servers.PostgresOptions;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.servers.PulsarDistribution;
import io.edrs.platform.servers.PulsarOptions;
import io.edrs.platform.servers.PulsarPorts;
import io.edrs.platform.servers.PulsarServer;
import io.edrs.platform.servers.ServerFolders;
import io.edrs.platform.servers.ServerMemory;
import io.edrs.platform.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Restores a backup into a folder of its own, starts its database and broker on free ports, counts, and clears it all away. */
public final class Verification {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration END = Duration.ofSeconds(30);
    /** Nothing may be trimmed away for its age while it is counted. */
    private static final Map<String, String> KEEP = Map.of("retentionCheckIntervalInSeconds", "86400");

    private final ArchiveKey key;
    private final Consumer<String> progress;

    public Verification(ArchiveKey key, Consumer<String> progress) {
        this.key = key;
        this.progress = progress;
    }

    /** @param databases rows or items of each store by URL @param differences one line each; none when the backup is whole */
    public record Result(Manifest manifest, long rows, long messages, Map<String, Long> databases, List<String> differences) {}

    /** Throws when the archive cannot be opened or its servers do not start. */
    public Result of(Path archive) {
        var folder = temporary();
        try {
            var home = folder.resolve("home");
            var manifest = new Restoration(key, progress).restore(archive, home, null, Restoration.Databases.KEPT);
            var differences = new ArrayList<String>();
            var rows = Files.isDirectory(new Home(home).cluster()) ? rows(home, folder, manifest, differences) : 0;
            var messages = Files.isDirectory(home.resolve(Home.BROKER)) ? messages(home, folder, manifest, differences) : 0;
            var databases = new TreeMap<String, Long>();
            for (var kept : KeptDatabase.in(home)) {
                databases.put(kept.place(), filled(kept, home, folder.resolve(kept.folder()), differences));
            }
            databases.putAll(originals(home, folder, differences));
            return new Result(manifest, rows, messages, databases, List.copyOf(differences));
        } finally {
            Trees.delete(folder);
        }
    }

    private long rows(Path home, Path folder, Manifest manifest, List<String> differences) {
        progress.accept("starting PostgreSQL");
        var folders = new ServerFolders(folder.resolve("postgres"), home.resolve(Home.DATABASE), folder.resolve("logs"));
        var server = new PostgresServer(PostgresOptions.product(folders, FreePorts.find(1)[0]));
        try {
            start(server, folder);
            var rows = server.rows();
            manifest.rows().forEach((table, count) -> {
                if (!count.equals(rows.get(table))) {
                    differences.add("%s has %s rows, the manifest says %d".formatted(table, rows.get(table), count));
                }
            });
            return rows.values().stream().mapToLong(Long::longValue).sum();
        } finally {
            server.stop(END);
        }
    }

    /** A database by URL is filled into a new one and summed there. */
    private long filled(KeptDatabase kept, Path home, Path folder, List<String> differences) {
        progress.accept("filling a database as " + kept.place());
        var rows = new long[1];
        onDatabase(folder, database -> {
            kept.load(home, database);
            rows[0] = summed(kept, database, differences);
        });
        return rows[0];
    }

    /** A new server's, gone afterwards. */
    private static void onDatabase(Path folder, Consumer<PostgresDatabase> work) {
        var folders = new ServerFolders(folder.resolve("binaries"), folder.resolve("data"), folder.resolve("logs"));
        var server = new PostgresServer(PostgresOptions.product(folders, FreePorts.find(1)[0]));
        try {
            start(server, folder);
            try (var database = PostgresDatabase.atFirstUse(new PostgresConfig(server.jdbcUrl(), PostgresServer.APP, server.password(PostgresServer.APP),
                    PostgresServer.OWNER, server.password(PostgresServer.OWNER), 1), Tenancy.SHARED)) {
                work.accept(database);
            }
        } finally {
            server.stop(END);
        }
    }

    private static long summed(KeptDatabase kept, PostgresDatabase database, List<String> differences) {
        try (var copy = database.copy()) {
            copy.fix();
            var found = KeptDatabase.sums(copy);
            differences.addAll(kept.differences(found));
            return found.values().stream().mapToLong(RowSum.Found::rows).sum();
        }
    }

    /** Journals and documents go into a new database, blobs into a new folder, whatever product they come from, and are summed there. */
    private Map<String, Long> originals(Path home, Path folder, List<String> differences) {
        var all = KeptItems.in(home);
        var counts = new TreeMap<String, Long>();
        if (all.isEmpty()) {
            return counts;
        }
        progress.accept("filling new stores as those by URL");
        onDatabase(folder.resolve("originals"), database -> {
            for (var kept : all) {
                var store = fresh(kept, database, folder.resolve("blobs of " + kept.service()));
                kept.load(home, store);
                differences.addAll(kept.differences(home, store, Clock.systemUTC().instant()));
                counts.put(kept.told(), kept.items());
            }
        });
        return counts;
    }

    private static Items fresh(KeptItems kept, PostgresDatabase database, Path blobs) {
        return Items.of(switch (kept.port()) {
            case JOURNAL -> new PostgresJournal(database);
            case DOCUMENTS -> new PostgresDocumentStore(database);
            default -> new FolderBlobStore(blobs);
        });
    }

    private long messages(Path home, Path folder, Manifest manifest, List<String> differences) {
        progress.accept("starting Pulsar");
        var ports = FreePorts.find(3);
        var server = new PulsarServer(new PulsarOptions(new ServerFolders(PulsarDistribution.locate(), home.resolve(Home.BROKER), folder.resolve("logs")),
                new PulsarPorts(ports[0], ports[1], ports[2]), ServerMemory.PRODUCT, true, PulsarOptions.currentJava(), KEEP));
        try {
            start(server, folder);
            var counts = new BrokerTopics(server.adminUrl()).count();
            manifest.messages().forEach((topic, range) -> {
                if (!range.holds(counts.getOrDefault(topic, -1L))) {
                    differences.add("%s: %s, the manifest says %d to %d".formatted(topic, counts.get(topic), range.from(), range.to()));
                }
            });
            return counts.entrySet().stream().filter(entry -> !entry.getKey().endsWith(BrokerTopics.SUBSCRIPTIONS)).mapToLong(Map.Entry::getValue).sum();
        } finally {
            server.stop(END);
        }
    }

    private static void start(LocalServer server, Path folder) {
        Guardian.watch(server.start(), folder);
        server.awaitReady(phase -> { }, PATIENCE);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("edrs-verify");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder", e);
        }
    }
}
