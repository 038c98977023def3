package io.edrs.bench.vectors;

import io.edrs.bench.report.FigureTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Asks two of them the same, in turns, so that a busy moment of the machine touches both. */
public record Contest(ClusteredVectors vectors, Searched one, Searched raw, int k, int roundMillis) {

    private static final int ROUNDS = 4;
    private static final int MANY_THREADS = 4;

    /** What a contest found: recall of the one, and its answers a second as a share of the other's. */
    public record Found(double recall, double ratioOfOneThread, double ratioOfFour) {}

    /** Fills a row: recall of both, answers a second on one thread and on four, and their ratios. */
    public Found run(FigureTable table, String name, String what, Map<String, String> filter, boolean halved) {
        var truth = vectors.truth(k, filter, halved);
        var recall = recall(one, filter, truth);
        var single = rates(filter, 1);
        var four = rates(filter, MANY_THREADS);
        var found = new Found(recall, single[0] / single[1], four[0] / four[1]);
        table.row(name, what, recall, recall(raw, filter, truth), single[0], single[1], found.ratioOfOneThread, four[0], four[1], found.ratioOfFour);
        return found;
    }

    private double recall(Searched searched, Map<String, String> filter, List<Set<String>> truth) {
        var found = IntStream.range(0, truth.size()).mapToLong(i ->
                searched.nearest(vectors.queries().get(i), k, filter).stream().filter(truth.get(i)::contains).count()).sum();
        return (double) found / truth.stream().mapToInt(Set::size).sum();
    }

    private double[] rates(Map<String, String> filter, int threads) {
        var sums = new double[2];
        for (var round = -1; round < ROUNDS; round++) {
            var mine = rate(one, filter, threads);
            var raws = rate(raw, filter, threads);
            // The first round only warms up.
            sums[0] += round < 0 ? 0 : mine / ROUNDS;
            sums[1] += round < 0 ? 0 : raws / ROUNDS;
        }
        return sums;
    }

    private double rate(Searched searched, Map<String, String> filter, int threads) {
        var answers = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + TimeUnit.MILLISECONDS.toNanos(roundMillis);
        Crew.run(threads, IntStream.range(0, threads).<Runnable>mapToObj(thread -> () -> {
            for (var i = thread * vectors.queries().size() / threads; System.nanoTime() < end; i++) {
                searched.nearest(vectors.queries().get(i % vectors.queries().size()), k, filter);
                answers.incrementAndGet();
            }
        }).toList());
        return answers.get() / ((System.nanoTime() - begin) / 1e9);
    }
}
