package io.edrs.launcher.serve;

import io.edrs.launcher.stores.EmbeddedStore;
import io.edrs.launcher.stores.EmbeddedStore.Named;
import io.edrs.platform.adapters.caffeine.CaffeineBounds;
import io.edrs.platform.adapters.caffeine.CaffeineCache;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.adapters.postgres.PostgresCounters;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.adapters.postgres.PostgresLeases;
import io.edrs.platform.adapters.postgres.PostgresTimeSeries;
import io.edrs.platform.store.driver.OpenStore.Server;
import io.edrs.platform.store.driver.StorePort;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands behind each port when no URL says otherwise. */
final class EmbeddedStores {

    private static final CaffeineBounds CACHES = new CaffeineBounds(32L << 20, Map.of());

    private EmbeddedStores() {}

    /** @param vectors opened when a service first needs them */
    static List<EmbeddedStore> of(PostgresDatabase database, FolderBlobStore blobs, Supplier<LuceneVectorIndex> vectors) {
        return List.of(postgres(database),
                EmbeddedStore.library(new Named("caches", "Caffeine"), Map.of(StorePort.CACHE, () -> new CaffeineCache(CACHES))),
                EmbeddedStore.library(new Named("vectors", "Lucene"), Map.of(StorePort.VECTORS, vectors)),
                EmbeddedStore.library(new Named("blobs", "folder"), Map.of(StorePort.BLOBS, () -> blobs)));
    }

    private static EmbeddedStore postgres(PostgresDatabase database) {
        var leases = new PostgresLeases(database);
        return EmbeddedStore.server(new Named("database", "PostgreSQL"), Map.of(
                StorePort.DOCUMENTS, () -> new PostgresDocumentStore(database),
                StorePort.JOURNAL, () -> new PostgresJournal(database),
                StorePort.COUNTERS, () -> new PostgresCounters(database),
                StorePort.TIME_SERIES, () -> new PostgresTimeSeries(database),
                StorePort.RELATIONAL, database::dataSource,
                StorePort.LOCKS, () -> leases), () -> server(database, leases), () -> Optional.of(database.poolUse()));
    }

    /** The lease proves that it takes writes. */
    private static Server server(PostgresDatabase database, PostgresLeases leases) {
        leases.acquire("health-probe", "any", Duration.ofSeconds(1));
        return new Server("PostgreSQL", database.version());
    }
}
