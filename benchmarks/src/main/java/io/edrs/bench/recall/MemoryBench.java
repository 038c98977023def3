package io.edrs.bench.recall;

import io.edrs.bench.load.Latencies;
import io.edrs.bench.report.Report;
import io.edrs.schema.EventIds;
import io.edrs.schema.memory.EpisodeReported;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How large and how quick the memory of turns is. */
@Command(name = "memory", mixinStandardHelpOptions = true, description = {
    "Replay many turns of one user (drawn words, drawn vectors, nothing is embedded) and recall in process: bytes of the indexes",
    "and heap per item, recall's p50 and p95, and the same as a ratio to raw Lucene (one BM25 and one vector query for ten each",
    "over the same texts and vectors). The journal is held in memory; questions name a few words, half of them a time, a third who spoke,",
    "a fourth something that people tell of in other words (such a question searches by those too).",
    "Goal: p95 at most 50 ms at 100,000 items. Writing 100,000 takes minutes, 1,000,000 an hour; give --items less to try.", ""})
public final class MemoryBench implements Callable<Integer> {

    private static final int VOCABULARY = 20_000;
    private static final int OF_A_CONVERSATION = 50;
    private static final int WARM = 100;
    private static final double GOAL = 50;

    @Option(names = "--items", description = "Turns; default ${DEFAULT-VALUE}.")
    private int items = 100_000;

    @Option(names = "--questions", description = "Questions; default ${DEFAULT-VALUE}.")
    private int questions = 400;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final Random random = new Random(7);
    private final DrawnVectors vectors = new DrawnVectors();
    private final Instant begin = Instant.parse("2024-01-01T08:00:00Z");

    @Override
    public Integer call() throws IOException {
        var clock = Clock.systemUTC();
        var report = new Report("memory", clock.instant());
        var folder = Files.createTempDirectory("edrs-bench-memory");
        long before = heap();
        try (var rig = new Rig(folder.resolve("rig"), vectors, clock); var raw = new RawQuery(folder.resolve("raw"))) {
            long started = System.nanoTime();
            write(rig, raw);
            rig.recall("user1", words(3), vectors.embed("nothing").content().vector(), 1, begin);
            report.fact("items", items);
            report.fact("writesPerSecond", items / ((System.nanoTime() - started) / 1e9));
            raw.refresh();
            rig.commit();
            report.fact("heapBytesPerItem", (heap() - before) / (double) items);
            report.fact("indexBytesPerItem", Folders.bytes(folder.resolve("rig")) / (double) items);
            ask(rig, raw, report);
        } finally {
            Folders.delete(folder);
        }
        System.out.println(report.text(json));
        return 0;
    }

    private void write(Rig rig, RawQuery raw) throws IOException {
        for (int i = 0; i < items; i++) {
            var conversation = EventIds.derive(EventIds.atMillis(begin.toEpochMilli()), "c" + i / OF_A_CONVERSATION);
            var text = words(8 + random.nextInt(16));
            // A conversation a day's part, so that a million spread over years as they would.
            var at = begin.plus((long) (i / OF_A_CONVERSATION) * 700 / Math.max(1, items / OF_A_CONVERSATION), ChronoUnit.DAYS)
                    .plusSeconds(30L * (i % OF_A_CONVERSATION)).plusMillis(i % 1000);
            rig.hold(EventIds.derive(conversation, "t" + i), new EpisodeReported(conversation, "persona", "user1",
                    i % 2 == 0 ? "Anna" : "Bernard", text, at, null));
            raw.add(text, rig.embed(text));
        }
    }

    private void ask(Rig rig, RawQuery raw, Report report) throws IOException {
        var recall = new Latencies();
        var floor = new Latencies();
        var cpu = new Latencies();
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < questions + WARM; i++) {
            var words = IntStream.range(0, 2 + random.nextInt(3)).mapToObj(w -> word()).toList();
            var text = "What did " + (i % 3 == 0 ? "Anna" : "they") + " say about " + (i % 4 == 0 ? "work and " : "") + String.join(" ", words) + (i % 2 == 0 ? " in March 2025?" : "?");
            var vector = rig.embed(text);
            long worked = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            rig.recall("user1", text, vector, 10, begin.plus(700, ChronoUnit.DAYS));
            long recalled = System.nanoTime();
            long done = threads.getCurrentThreadCpuTime();
            raw.ask(words, vector);
            if (i >= WARM) {
                recall.add(recalled - start);
                cpu.add(done - worked);
                floor.add(System.nanoTime() - recalled);
            }
        }
        for (double share : new double[] {0.5, 0.95}) {
            var name = share == 0.5 ? "p50" : "p95";
            report.fact(name, recall.percentile(share));
            report.fact(name + "OfProcessorTime", cpu.percentile(share));
            report.fact(name + "OfRawLucene", floor.percentile(share));
            report.fact(name + "Ratio", recall.percentile(share) / floor.percentile(share));
        }
        report.goal("recall p95 at most 50 ms", "%.1f ms".formatted(recall.percentile(0.95)), recall.percentile(0.95) <= GOAL);
    }

    private String words(int many) {
        return IntStream.range(0, many).mapToObj(i -> word()).collect(Collectors.joining(" ")) + ".";
    }

    /** Few words are said often and many seldom (Zipf). */
    private String word() {
        return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
