package io.edrs.launcher.stores.guard;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.VectorIndex;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Which calls may be made again when nobody knows whether the first arrived: idempotent ones (RFC 9110, 9.2.2) whose answer
 * stays the same too. Deletions are not among them: the second says that there was nothing.
 */
final class Repeatable {

    private static final Map<Class<?>, Set<String>> NAMES = Map.of(
            DocumentStore.class, Set.of("insertIfAbsent", "put", "putAll", "load", "find", "list"),
            Journal.class, Set.of("append", "latest", "storedSince"),
            VectorIndex.class, Set.of("features", "upsert", "nearest", "delete", "deleteWhere"),
            TimeSeries.class, Set.of("features", "append", "range", "latest", "buckets"),
            BlobStore.class, Set.of("put", "find", "list"),
            Cache.class, Set.of("find", "put", "evict", "clear"),
            Counters.class, Set.of("read"),
            Leases.class, Set.of("acquire", "release"),
            OutputRecord.class, Set.of("find", "recordIfAbsent"),
            DataSource.class, Set.of("getConnection"));

    private Repeatable() {}

    /** Asks no server: it works while the store is away, as it must where a service is being built. */
    static boolean isLocal(Method method) {
        return method.getDeclaringClass() == DocumentStore.class && method.getName().equals("declare");
    }

    static boolean is(Method method) {
        return NAMES.getOrDefault(method.getDeclaringClass(), Set.of()).contains(method.getName());
    }
}
