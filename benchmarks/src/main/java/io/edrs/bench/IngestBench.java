package io.edrs.bench;

import io.edrs.bench.ingest.Pages;
import io.edrs.bench.ingest.PlainEmbedding;
import io.edrs.bench.ingest.PlainIndexing;
import io.edrs.bench.live.Api;
import io.edrs.bench.live.LiveOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast pages are found by their words, and how long their vectors take. */
@Command(name = "ingest", mixinStandardHelpOptions = true, description = {
    "Ingest generated pages of HTML over HTTP: pages a second until all are found by their words, and until all have vectors.",
    "The floor is the same pages parsed by jsoup and added to Lucene by hand, in the same run; for the vectors besides, passages of",
    "the same length embedded by the same model on as many threads, some of them, by which the time for all is reckoned.",
    "Goal: 1,000 pages searchable in under a minute."})
final class IngestBench implements Callable<Integer> {

    private static final int WARM_UP = 50;
    private static final int MINUTE = 60;
    private static final long LOOK = TimeUnit.SECONDS.toNanos(2);

    @Option(names = "--pages", description = "Pages; default ${DEFAULT-VALUE}.")
    private int pages = 1_000;

    @Option(names = "--seed", description = "Seed of the pages; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--no-vectors", description = "Stop when all are found by their words.")
    private boolean withoutVectors;

    @Mixin
    private LiveOptions options;

    @Override
    public Integer call() throws IOException {
        var report = options.report("ingest");
        try (var system = options.system().startAll(); var api = system.api(null)) {
            var home = system.settings().home();
            new Pages(seed + 1).write(home.resolve("warm-up"), WARM_UP);
            new Pages(seed).write(home.resolve("pages"), pages);
            api.ingest(home.resolve("warm-up"));
            PlainIndexing.seconds(home.resolve("warm-up"), home.resolve("floor-warm-up"), 1);
            // Before the pods have anything to do behind.
            var vectors = withoutVectors ? 0 : PlainEmbedding.secondsEach(home.resolve("pages"), Runtime.getRuntime().availableProcessors()) * pages;
            options.progress("ingesting " + pages + " pages");
            var begin = System.nanoTime();
            api.ingestWords(home.resolve("pages"));
            var searchable = seconds(begin);
            var lag = api.get("/api/v1/knowledge/enrichment");
            var found = found(api, home.resolve("pages"));
            var floor = PlainIndexing.seconds(home.resolve("pages"), home.resolve("floor"), Runtime.getRuntime().availableProcessors());
            report.fact("pages", pages);
            report.fact("searchableSeconds", searchable);
            report.fact("searchablePagesPerSecond", pages / searchable);
            report.fact("passagesBehindThen", lag.path("passages").asLong());
            report.fact("floorPagesPerSecond", pages / floor);
            report.fact("ratioToFloor", floor / searchable);
            report.goal("the last page is found by its words", String.valueOf(found), found);
            report.goal("1,000 pages searchable in under 60 s", "%.1f s for %d".formatted(searchable, pages), searchable * 1_000 / pages < MINUTE);
            if (!withoutVectors) {
                awaitVectors(api);
                var embedded = seconds(begin);
                report.fact("embeddedSeconds", embedded);
                report.fact("embeddedPagesPerSecond", pages / embedded);
                report.fact("floorEmbeddedPagesPerSecond", pages / (floor + vectors));
                report.fact("ratioToFloorWithVectors", (floor + vectors) / embedded);
            }
        }
        return options.print(report);
    }

    private boolean found(Api api, Path folder) throws IOException {
        var last = folder.resolve("page-%05d.html".formatted(pages - 1));
        var title = Files.readString(last).replaceAll("(?s).*<title>(.*?)</title>.*", "$1").replace(' ', '+');
        for (var passage : api.get("/api/v1/search?limit=20&q=" + title).path("passages")) {
            if (passage.path("document").asText().equals(last.getFileName().toString())) {
                return true;
            }
        }
        return false;
    }

    private void awaitVectors(Api api) {
        for (var lag = api.get("/api/v1/knowledge/enrichment"); lag.path("documents").asInt() > 0; lag = api.get("/api/v1/knowledge/enrichment")) {
            options.progress("%d passages wait for vectors, %.1f/s".formatted(lag.path("passages").asLong(), lag.path("passagesPerSecond").asDouble()));
            LockSupport.parkNanos(LOOK);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
