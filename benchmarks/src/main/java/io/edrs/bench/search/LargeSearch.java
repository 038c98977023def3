package io.edrs.bench.search;

import io.edrs.bench.load.Latencies;
import io.edrs.bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** Searching many passages, drawn and not embedded. */
public final class LargeSearch {

    private static final int DIMENSION = 384;
    private static final int QUERIES = 400;
    private static final int BATCH = 1_000;
    private static final double GOAL = 50;

    private LargeSearch() {}

    /** Fills and asks; adds its table and goal. */
    public static void run(Report report, Path folder, int many) throws IOException {
        var items = new DrawnItems(many, DIMENSION, QUERIES);
        var before = used();
        try (var library = new Library(folder)) {
            var texts = new ArrayList<String>();
            for (var from = 0; from < many; from += BATCH) {
                var some = IntStream.range(from, Math.min(from + BATCH, many)).mapToObj(items::item).toList();
                library.add(some);
                some.forEach(item -> texts.add(item.title() + ' ' + item.text()));
            }
            var table = report.table("search " + many, "items", "p50", "p95", "walkP50", "walkP95", "rawP50", "ratioP50", "indexBytesPerItem",
                    "graphBytesPerItem", "heapBytesPerItem");
            try (var raw = new RawBm25(folder.resolve("raw"), texts)) {
                texts.clear();
                ask(items, library, raw);
                var timed = ask(items, library, raw);
                table.row(many, timed.all().percentile(0.5), timed.all().percentile(0.95), timed.walk().percentile(0.5), timed.walk().percentile(0.95),
                        timed.raw().percentile(0.5), timed.all().percentile(0.5) / timed.raw().percentile(0.5), library.indexBytes() / (double) many,
                        library.graphBytes() / (double) many, (used() - before) / (double) many);
                report.goal("search p95 at %,d items <= 50 ms".formatted(many), "%.1f ms".formatted(timed.all().percentile(0.95)),
                        timed.all().percentile(0.95) <= GOAL);
            }
        }
    }

    private record Timed(Latencies all, Latencies walk, Latencies raw) {}

    private static Timed ask(DrawnItems items, Library library, RawBm25 raw) {
        var timed = new Timed(new Latencies(), new Latencies(), new Latencies());
        for (var i = 0; i < QUERIES; i++) {
            var question = items.question();
            timed.raw().add(raw.query(question));
            var begin = System.nanoTime();
            var byWords = library.byWords(question);
            var byMeaning = library.byMeaning(items.vector(i));
            var walk = System.nanoTime();
            library.walk(question, byWords, byMeaning);
            timed.walk().add(System.nanoTime() - walk);
            timed.all().add(System.nanoTime() - begin);
        }
        return timed;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
