package io.edrs.bench;

import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.bench.vectors.ClusteredVectors;
import io.edrs.bench.vectors.Contest;
import io.edrs.bench.vectors.Crew;
import io.edrs.bench.vectors.RawLucene;
import io.edrs.bench.vectors.Searched;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Vector stores: recall and answers a second. */
@Command(name = "vector-stores", mixinStandardHelpOptions = true, description = {
    "Recall against comparing with every vector, and answers a second as a share of raw Lucene's: all, filtered, and after deleting half.",
    "The embedded store is measured, and each server that is given by --url."})
final class VectorStoresBench implements Callable<Integer> {

    private static final double RECALL = 0.95;
    private static final double RATIO = 0.9;
    private static final int BATCH = 1_000;
    private static final int WRITERS = 4;
    private static final int CONNECTIONS = 8;

    @Option(names = "--many", description = "Vectors; default ${DEFAULT-VALUE}.")
    private int many = 100_000;

    @Option(names = "--dimension", description = "Their dimension; default ${DEFAULT-VALUE}.")
    private int dimension = 384;

    @Option(names = "--queries", description = "Questions; default ${DEFAULT-VALUE}.")
    private int queries = 200;

    @Option(names = "--round", description = "Milliseconds of a round, of which each figure takes five; default ${DEFAULT-VALUE}.")
    private int round = 1_000;

    @Option(names = "--settle", description = "Seconds left to servers for merging and indexing after writes and deletions; default ${DEFAULT-VALUE}.")
    private int settle = 30;

    @Option(names = "--url", description = "A server, as qdrant://host:6334, milvus://…, weaviate://…; may be repeated.")
    private List<String> urls = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final Report report = new Report("vector-stores", Clock.systemUTC().instant());

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("edrs-bench-vectors");
        try (var raw = new RawLucene(folder.resolve("raw"))) {
            var vectors = new ClusteredVectors(many, dimension, queries);
            report.fact("rawWritesPerSecond", written(raw, vectors));
            report.fact("vectors", many + " x " + dimension);
            var table = report.table("stores", "store", "what", "recall", "rawRecall", "perSecond1", "raw1", "ratio1", "perSecond4", "raw4", "ratio4",
                    "processorRatio");
            var candidates = candidates(folder);
            for (var candidate : candidates.entrySet()) {
                report.fact(candidate.getKey() + " writesPerSecond", written(candidate.getValue(), vectors));
                settled(raw, candidate.getValue());
                tellParts("settled", raw, candidate);
                for (var filter : ClusteredVectors.FILTERS) {
                    contest(table, vectors, candidate, raw, filter.isEmpty() ? "all" : filter.keySet().iterator().next(), filter, false);
                }
            }
            raw.deleteWhere(ClusteredVectors.HALF);
            for (var candidate : candidates.entrySet()) {
                candidate.getValue().deleteWhere(ClusteredVectors.HALF);
                settled(raw, candidate.getValue());
                tellParts("half deleted", raw, candidate);
                contest(table, vectors, candidate, raw, "half deleted", Map.of(), true);
                candidate.getValue().close();
            }
        } finally {
            deleted(folder);
        }
        System.out.println(report.text(json));
        return 0;
    }

    private void contest(FigureTable table, ClusteredVectors vectors, Map.Entry<String, Searched> candidate, RawLucene raw, String what,
            Map<String, String> filter, boolean halved) {
        var found = new Contest(vectors, candidate.getValue(), raw, 10, round).run(table, candidate.getKey(), what, filter, halved);
        var of = candidate.getKey() + ", " + what;
        report.goal(of + ": recall@10 >= " + RECALL, "%.3f".formatted(found.recall()), found.recall() >= RECALL);
        var least = Math.min(found.ratioOfOneThread(), found.ratioOfFour());
        report.goal(of + ": answers a second >= " + RATIO + " of raw Lucene's", "%.2f".formatted(least), least >= RATIO);
    }

    private void tellParts(String when, RawLucene raw, Map.Entry<String, Searched> candidate) {
        report.fact("parts of raw, " + when, raw.parts().toString());
        report.fact("parts of " + candidate.getKey() + ", " + when, candidate.getValue().parts().toString());
    }

    private void settled(RawLucene raw, Searched candidate) {
        raw.settle();
        candidate.settle();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(urls.isEmpty() ? 0 : settle));
    }

    private static double written(Searched searched, ClusteredVectors vectors) {
        var begin = System.nanoTime();
        var entries = vectors.entries();
        var batches = new ArrayList<Runnable>();
        for (var from = 0; from < entries.size(); from += BATCH) {
            var some = entries.subList(from, Math.min(from + BATCH, entries.size()));
            batches.add(() -> searched.add(some));
        }
        Crew.run(WRITERS, batches);
        return entries.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private Map<String, Searched> candidates(Path folder) {
        var candidates = new LinkedHashMap<String, Searched>();
        candidates.put("embedded", Searched.inFolder(folder.resolve("embedded"), "bench"));
        urls.forEach(text -> {
            var url = StoreUrl.parse("--url", text);
            var driver = drivers().stream().filter(one -> one.schemes().contains(url.scheme())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No vector store has the scheme " + url.scheme()));
            var store = driver.open(url, new StoreOptions(Clock.systemUTC(), CONNECTIONS));
            var server = store.server();
            candidates.put(server.product() + " " + server.version(), Searched.of(store.port(VectorIndex.class),
                    "bench-" + Long.toString(System.nanoTime(), Character.MAX_RADIX), store::close));
        });
        return candidates;
    }

    private static List<StoreDriver> drivers() {
        var drivers = new ArrayList<StoreDriver>();
        ServiceLoader.load(StoreDriver.class).forEach(driver -> {
            if (driver.ports().contains(StorePort.VECTORS)) {
                drivers.add(driver);
            }
        });
        return drivers;
    }

    private static void deleted(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
