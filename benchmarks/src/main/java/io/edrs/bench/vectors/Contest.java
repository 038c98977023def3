package io.edrs.bench.vectors;

import io.edrs.bench.report.FigureTable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Asks two of them the same, in turns, so that a busy moment of the machine touches both. */
public record Contest(ClusteredVectors vectors, Searched one, Searched raw, int k, int roundMillis) {

    private static final int ROUNDS = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MANY_THREADS = 4;

    /** What a contest found: recall of the one, and its answers a second as a share of the other's. */
    public record Found(double recall, double ratioOfOneThread, double ratioOfFour) {}

    /** Fills a row: recall of both, answers a second on one thread and on four, and their ratios. */
    public Found run(FigureTable table, String name, String what, Map<String, String> filter, boolean halved) {
        var truth = vectors.truth(k, filter, halved);
        var recall = recall(one, filter, truth);
        var single = rates(filter, 1);
        var four = rates(filter, MANY_THREADS);
        var found = new Found(recall, single.ratio(), four.ratio());
        table.row(name, what, recall, recall(raw, filter, truth), single.mine().perSecond(), single.raws().perSecond(), found.ratioOfOneThread,
                four.mine().perSecond(), four.raws().perSecond(), found.ratioOfFour, four.plus(single).ratioOfProcessor());
        return found;
    }

    private double recall(Searched searched, Map<String, String> filter, List<Set<String>> truth) {
        var found = IntStream.range(0, truth.size()).mapToLong(i ->
                searched.nearest(vectors.queries().get(i), k, filter).stream().filter(truth.get(i)::contains).count()).sum();
        return (double) found / truth.stream().mapToInt(Set::size).sum();
    }

    /** @param processor nanoseconds that the asking threads computed: what others do on the machine is not in it */
    private record Rate(long answers, long nanos, long processor) {

        Rate plus(Rate other) {
            return new Rate(answers + other.answers, nanos + other.nanos, processor + other.processor);
        }

        double perSecond() {
            return answers / (nanos / 1e9);
        }
    }

    private record Both(Rate mine, Rate raws) {

        Both plus(Both other) {
            return new Both(mine.plus(other.mine), raws.plus(other.raws));
        }

        double ratio() {
            return mine.perSecond() / raws.perSecond();
        }

        double ratioOfProcessor() {
            return (double) mine.answers() / mine.processor() / ((double) raws.answers() / raws.processor());
        }
    }

    private Both rates(Map<String, String> filter, int threads) {
        var sums = new Both(new Rate(0, 0, 0), new Rate(0, 0, 0));
        for (var round = -1; round < ROUNDS; round++) {
            var both = new Both(rate(one, filter, threads), rate(raw, filter, threads));
            // The first round only warms up.
            sums = round < 0 ? sums : sums.plus(both);
        }
        return sums;
    }

    private Rate rate(Searched searched, Map<String, String> filter, int threads) {
        var answers = new AtomicLong();
        var processor = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + TimeUnit.MILLISECONDS.toNanos(roundMillis);
        Crew.run(threads, IntStream.range(0, threads).<Runnable>mapToObj(thread -> () -> {
            var before = THREADS.getCurrentThreadCpuTime();
            for (var i = thread * vectors.queries().size() / threads; System.nanoTime() < end; i++) {
                searched.nearest(vectors.queries().get(i % vectors.queries().size()), k, filter);
                answers.incrementAndGet();
            }
            processor.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
        }).toList());
        return new Rate(answers.get(), System.nanoTime() - begin, processor.get());
    }
}
