package io.edrs.bench.stores;

import io.edrs.platform.adapters.caffeine.CaffeineBounds;
import io.edrs.platform.adapters.caffeine.CaffeineCache;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresCounters;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Opens the adapters that are measured, and what they need, and closes all of it. */
final class Subjects implements AutoCloseable {

    private static final long BOUND = 64L << 20;
    private final Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Subjects(Path folder) {
        this.folder = folder;
    }

    /** Of that product: postgresql, caffeine, folder, redis, or a URL. */
    List<Subject> of(String adapter) throws Exception {
        return switch (adapter) {
            case "postgresql" -> postgres();
            case "caffeine" -> List.of(Subject.local("cache", "Caffeine",
                    PortWork.of(new CaffeineCache(new CaffeineBounds(BOUND, Map.of()))), RawLocal.caffeine(BOUND)));
            case "folder" -> List.of(Subject.remote("blobs", "folder", PortWork.of(new FolderBlobStore(made("blobs"))), RawLocal.folder(made("raw"))));
            case "redis" -> url(opened(new StartedRedis(made("redis"))).url());
            default -> url(adapter);
        };
    }

    private List<Subject> postgres() throws Exception {
        var told = TestServers.sharedDatabase();
        var database = opened(new PostgresDatabase(new PostgresConfig(told.jdbcUrl(), told.app(), told.appPassword(), told.owner(), told.ownerPassword())));
        var raw = opened(new RawPostgres(told));
        var product = "PostgreSQL " + database.version().split(" ")[0];
        return List.of(Subject.remote("documents", product, PortWork.of(new PostgresDocumentStore(database)), raw.documents()),
                Subject.remote("journal", product, PortWork.of(new PostgresJournal(database)), raw.journal()),
                Subject.remote("counters", product, PortWork.of(new PostgresCounters(database)), raw.counters()));
    }

    private List<Subject> url(String text) {
        var url = StoreUrl.parse("--adapter", text);
        var driver = ServiceLoader.load(StoreDriver.class).stream().map(ServiceLoader.Provider::get).filter(one -> one.schemes().contains(url.scheme()))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("'" + url.scheme() + "' is neither an adapter nor the scheme of a store's URL"));
        var store = opened(driver.open(url, new StoreOptions(Clock.systemUTC(), 8)));
        var product = store.server().product() + " " + store.server().version();
        return switch (driver.name()) {
            case "Redis" -> redis(product, store, text);
            case "S3" -> List.of(Subject.remote("blobs", product, PortWork.of(store.port(BlobStore.class)), RawS3.of(url)));
            case "MongoDB" -> List.of(Subject.remote("documents", product, PortWork.of(store.port(DocumentStore.class)), RawMongo.of(url)));
            case "ScyllaDB" -> List.of(Subject.remote("journal", product, PortWork.of(store.port(Journal.class)), RawCql.of(url)));
            default -> throw new IllegalArgumentException(driver.name() + " is measured by 'edrs bench vector-stores --url'");
        };
    }

    private List<Subject> redis(String product, OpenStore store, String text) {
        var raw = opened(new RawRedis(text));
        return List.of(Subject.remote("cache", product, PortWork.of(store.port(Cache.class)), raw.cache()),
                Subject.remote("counters", product, PortWork.of(store.port(Counters.class)), raw.counters()));
    }

    private Path made(String name) throws java.io.IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.push(one);
        return one;
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
