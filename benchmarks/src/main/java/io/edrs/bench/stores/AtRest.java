package io.edrs.bench.stores;

import io.edrs.bench.report.Report;
import io.edrs.platform.adapters.caffeine.CaffeineBounds;
import io.edrs.platform.adapters.caffeine.CaffeineCache;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.servers.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The memory that the embedded stores take while nobody asks for anything. */
final class AtRest {

    private static final double MIB = 1 << 20;
    private static final double KIB_TO_MIB = 1_024;

    private AtRest() {}

    /** Call it before anything else was opened. */
    static void tell(Report report, Path folder) throws Exception {
        var before = heap();
        var told = TestServers.sharedDatabase();
        try (var database = new PostgresDatabase(new PostgresConfig(told.jdbcUrl(), told.app(), told.appPassword(), told.owner(), told.ownerPassword()));
                var vectors = new LuceneVectorIndex(folder.resolve("vectors"), Clock.systemUTC());
                var words = new LuceneLexicalIndex(folder.resolve("words"), Clock.systemUTC())) {
            var cache = new CaffeineCache(new CaffeineBounds(64L << 20, Map.of()));
            var blobs = new FolderBlobStore(folder.resolve("rest"));
            cache.find(PortWork.TENANT, PortWork.NAME, "a");
            blobs.find(PortWork.TENANT, "a");
            vectors.nearest(PortWork.TENANT, PortWork.NAME, new float[] {1}, 1, Map.of());
            words.search(PortWork.TENANT, PortWork.NAME, "a", 1, Map.of());
            database.version();
            report.fact("atRestPostgresMiB", postgres());
            report.fact("atRestHeapOfStoresMiB", Math.max(0, heap() - before));
        }
    }

    private static double heap() {
        var runtime = Runtime.getRuntime();
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }

    /** Shared pages are counted once, as the kernel shares them out. */
    private static double postgres() {
        return ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .mapToDouble(process -> proportional(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))).sum();
    }

    private static double proportional(Path rollup) {
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum() / KIB_TO_MIB;
        } catch (IOException gone) {
            return 0;
        }
    }
}
