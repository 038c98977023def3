package io.edrs.launcher.backup;

import io.edrs.launcher.stores.DeclaredStore;
import io.edrs.launcher.stores.StoreCatalog;
import io.edrs.platform.store.driver.StorePort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The stores that a URL chose: they have their own servers, and those their own tools. */
public final class OtherStores {

    /** What is lost with them is computed or counted again. */
    private static final Set<StorePort> PASSING = Set.of(StorePort.CACHE, StorePort.COUNTERS, StorePort.LOCKS);
    private static final Map<String, String> TOOLS = Map.ofEntries(
            Map.entry("postgres", "pg_dump or pg_basebackup"), Map.entry("postgresql", "pg_dump or pg_basebackup"),
            Map.entry("mongodb", "mongodump --oplog"), Map.entry("mongodb+srv", "mongodump --oplog"),
            Map.entry("scylla", "nodetool snapshot"), Map.entry("cassandra", "nodetool snapshot"),
            Map.entry("qdrant", "its snapshots (POST /collections/NAME/snapshots)"), Map.entry("milvus", "milvus-backup"),
            Map.entry("weaviate", "its backups (POST /v1/backups/BACKEND)"), Map.entry("s3", "the bucket's versions or replication"));

    private OtherStores() {}

    /** One line for each store that the backup cannot hold, naming the tool that can. */
    public static List<String> leftOut(Map<String, String> chosen) {
        return StoreCatalog.all().stream().filter(store -> chosen.containsKey(store.variable()) && !PASSING.contains(store.port()))
                .map(store -> line(store, chosen.get(store.variable()))).sorted().toList();
    }

    private static String line(DeclaredStore store, String url) {
        var scheme = url.replaceFirst("^jdbc:", "").replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        return "%s keeps %s at its own store (%s): back that up with %s.".formatted(store.service(), store.port(), store.variable(),
                TOOLS.getOrDefault(scheme, "its own tool"));
    }
}
