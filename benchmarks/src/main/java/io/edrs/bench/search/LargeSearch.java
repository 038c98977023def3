package io.edrs.bench.search;

import io.edrs.bench.load.Latencies;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Progress;
import io.edrs.bench.report.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Searching many passages, drawn and not embedded. */
public final class LargeSearch {

    private static final int DIMENSION = 384;
    private static final int QUERIES = 400;
    private static final int BATCH = 1_000;
    private static final int GOAL_AT = 100_000;
    private static final double GOAL = 50;

    private LargeSearch() {}

    /** Fills and asks; adds its table and goal. */
    public static void run(Report report, Path folder, int many) throws IOException {
        var items = new DrawnItems(many, DIMENSION);
        var before = used();
        try (var library = new Library(folder)) {
            var begin = System.nanoTime();
            var progress = new Progress("passages", many, System.err);
            IntStream.range(0, (many + BATCH - 1) / BATCH).parallel().forEach(batch -> {
                var some = IntStream.range(batch * BATCH, Math.min((batch + 1) * BATCH, many)).mapToObj(items::item).toList();
                library.add(some);
                progress.add(some.size());
            });
            var filled = System.nanoTime();
            library.settle(items.question(), items.vector(0));
            report.fact("fill " + many + ", seconds", (filled - begin) / 1e9);
            report.fact("fill " + many + ", a second", many / ((filled - begin) / 1e9));
            report.fact("merging and graph of vectors, seconds", (System.nanoTime() - filled) / 1e9);
            try (var raw = library.raw()) {
                report.fact("segments of vectors", raw.segments());
                tell(report, items, library, raw, before);
            }
        }
    }

    private static void tell(Report report, DrawnItems items, Library library, RawIndex raw, long before) {
        ask(items, library, raw);
        var timed = ask(items, library, raw);
        double many = items.many();
        var sizes = report.table("size " + items.many(), "items", "indexBytesPerItem", "graphBytesPerItem", "heapBytesPerItem");
        sizes.row(items.many(), library.indexBytes() / many, library.graphBytes() / many, (used() - before) / many);
        var table = report.table("search " + items.many(), "part", "p50", "p95", "p50OfRaw", "p95OfRaw");
        row(table, "all", timed.all(), timed.raw());
        row(table, "all, processor time", timed.cpu(), timed.raw());
        row(table, "words", timed.words(), timed.raw());
        row(table, "meaning", timed.meaning(), timed.raw());
        row(table, "walk", timed.walk(), timed.raw());
        row(table, "raw Lucene, one BM25 and one vector query", timed.raw(), timed.raw());
        row(table, "raw Lucene, one BM25 query", timed.rawWords(), timed.raw());
        if (items.many() <= GOAL_AT) {
            report.goal("search p95 at %,d items <= 50 ms".formatted(items.many()), "%.1f ms".formatted(timed.all().percentile(0.95)),
                    timed.all().percentile(0.95) <= GOAL);
        }
    }

    private static void row(FigureTable table, String part, Latencies times, Latencies floor) {
        table.row(part, times.percentile(0.5), times.percentile(0.95), times.percentile(0.5) / floor.percentile(0.5),
                times.percentile(0.95) / floor.percentile(0.95));
    }

    private record Timed(Latencies all, Latencies cpu, Latencies words, Latencies meaning, Latencies walk, Latencies raw, Latencies rawWords) {}

    private static Timed ask(DrawnItems items, Library library, RawIndex raw) {
        var timed = new Timed(new Latencies(), new Latencies(), new Latencies(), new Latencies(), new Latencies(), new Latencies(), new Latencies());
        var threads = ManagementFactory.getThreadMXBean();
        for (var i = 0; i < QUERIES; i++) {
            var question = items.question();
            var vector = items.vector(i);
            var took = raw.ask(question, vector);
            timed.raw().add(took.both());
            timed.rawWords().add(took.words());
            var worked = threads.getCurrentThreadCpuTime();
            var begin = System.nanoTime();
            var byWords = library.byWords(question);
            var meaning = System.nanoTime();
            var byMeaning = library.byMeaning(vector);
            var walk = System.nanoTime();
            library.walk(question, byWords, byMeaning);
            var end = System.nanoTime();
            timed.cpu().add(threads.getCurrentThreadCpuTime() - worked);
            timed.words().add(meaning - begin);
            timed.meaning().add(walk - meaning);
            timed.walk().add(end - walk);
            timed.all().add(end - begin);
        }
        return timed;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
