package io.edrs.bench.recall;

import io.edrs.bench.load.Latencies;
import io.edrs.bench.report.Progress;
import io.edrs.bench.report.Report;
import io.edrs.bench.search.RawIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How large and how quick the memory of turns is. */
@Command(name = "memory", mixinStandardHelpOptions = true, description = {
    "Index many turns of one user (drawn words, drawn vectors, nothing is embedded) as a replay of the journal does, and recall in",
    "process: bytes of the indexes and heap per item, recall's p50 and p95 by the clock and by processor time, and the same as a ratio",
    "to raw Lucene (one BM25 and one vector query for ten each on the same index files). The journal is drawn as it is read; questions",
    "name a few words, half of them a time, a third who spoke, a fourth something that people tell of in other words.",
    "Goal: p95 at most 50 ms at 100,000 items.", ""})
public final class MemoryBench implements Callable<Integer> {

    private static final int WARM = 200;
    private static final int WARM_OF = 2;
    private static final double GOAL = 50;
    private static final int GOAL_AT = 100_000;

    @Option(names = "--items", description = "Turns; default ${DEFAULT-VALUE}.")
    private int items = 100_000;

    @Option(names = "--of-a-conversation", description = "Turns of each conversation, half a minute apart; default ${DEFAULT-VALUE}.")
    private int ofAConversation = 50;

    @Option(names = "--questions", description = "Questions; default ${DEFAULT-VALUE}.")
    private int questions = 400;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep the indexes there, and ask those that are there already.")
    private @Nullable Path kept;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final Random random = new Random(7);
    private final DrawnVectors vectors = new DrawnVectors();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        var report = new Report("memory", clock.instant());
        var folder = kept == null ? Files.createTempDirectory("edrs-bench-memory") : Files.createDirectories(kept);
        var turns = new DrawnTurns(items, ofAConversation, new Progress("vectors, then words", 2L * items, System.err));
        report.fact("items", items);
        report.fact("conversations", (items + ofAConversation - 1) / ofAConversation);
        try {
            long before = heap();
            if (Folders.bytes(folder) == 0) {
                fill(folder, turns, report);
            }
            try (var rig = new Rig(folder, vectors, clock, turns)) {
                recall(rig, "What is there?");
                report.fact("heapBytesPerItem", (heap() - before) / (double) items);
                report.fact("indexBytesPerItem", Folders.bytes(folder) / (double) items);
                try (var raw = Rig.raw(folder)) {
                    report.fact("segmentsOfVectors", raw.segments());
                    ask(rig, raw, report);
                }
                report.fact("heapMiBAfterQuestions", heap() / 1024.0 / 1024);
            }
        } finally {
            if (kept == null) {
                Folders.delete(folder);
            }
        }
        System.out.println(report.text(json));
        return 0;
    }

    /** Closing waits for the graph, which the first question asks for. */
    private void fill(Path folder, DrawnTurns turns, Report report) {
        long begin = System.nanoTime();
        long filled;
        try (var rig = new Rig(folder, vectors, clock, turns)) {
            recall(rig, "What is there?");
            filled = System.nanoTime();
            rig.commit();
        }
        report.fact("fillPerSecond", items / ((filled - begin) / 1e9));
        report.fact("fillSeconds", (filled - begin) / 1e9);
        report.fact("graphSeconds", (System.nanoTime() - filled) / 1e9);
    }

    private void recall(Rig rig, String question) {
        rig.recall(DrawnTurns.USER, question, rig.embed(question), 10, DrawnTurns.BEGIN.plus(DrawnTurns.SPAN));
    }

    private void ask(Rig rig, RawIndex raw, Report report) {
        var recall = new Latencies();
        var floor = new Latencies();
        var cpu = new Latencies();
        var threads = ManagementFactory.getThreadMXBean();
        int warm = Math.min(WARM, questions / WARM_OF);
        for (int i = 0; i < questions + warm; i++) {
            var words = String.join(" ", IntStream.range(0, 2 + random.nextInt(3)).mapToObj(w -> DrawnTurns.word(random)).toList());
            var text = "What did " + (i % 3 == 0 ? "Anna" : "they") + " say about " + (i % 4 == 0 ? "work and " : "") + words + (i % 2 == 0 ? " in March 2025?" : "?");
            var vector = rig.embed(text);
            long worked = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            rig.recall(DrawnTurns.USER, text, vector, 10, DrawnTurns.BEGIN.plus(DrawnTurns.SPAN));
            long recalled = System.nanoTime();
            long done = threads.getCurrentThreadCpuTime();
            long asked = raw.ask(words, vector).both();
            if (i >= warm) {
                recall.add(recalled - start);
                cpu.add(done - worked);
                floor.add(asked);
            }
        }
        tell(report, recall, cpu, floor);
    }

    private void tell(Report report, Latencies recall, Latencies cpu, Latencies floor) {
        for (double share : new double[] {0.5, 0.95}) {
            var name = share == 0.5 ? "p50" : "p95";
            report.fact(name, recall.percentile(share));
            report.fact(name + "OfProcessorTime", cpu.percentile(share));
            report.fact(name + "OfRawLucene", floor.percentile(share));
            report.fact(name + "Ratio", recall.percentile(share) / floor.percentile(share));
        }
        if (items <= GOAL_AT) {
            report.goal("recall p95 at most 50 ms", "%.1f ms".formatted(recall.percentile(0.95)), recall.percentile(0.95) <= GOAL);
        }
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
