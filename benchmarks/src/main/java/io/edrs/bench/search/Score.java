package io.edrs.bench.search;

import io.edrs.bench.load.Latencies;
import io.edrs.bench.report.FigureTable;
import java.util.List;
import java.util.Set;

/** How well a ranking answers questions. */
public final class Score {

    private static final int ALL_WITHIN = 8;
    private int questions;
    private double within5;
    private double within10;
    private int complete;
    private final Latencies times = new Latencies();

    /** Notes the titles ranked for one question. */
    public void add(Set<String> gold, List<String> ranked, long nanos) {
        questions++;
        within5 += share(gold, ranked, 5);
        within10 += share(gold, ranked, 10);
        complete += share(gold, ranked, ALL_WITHIN) == 1 ? 1 : 0;
        times.add(nanos);
    }

    /** The share of questions with all gold titles among the first eight. */
    public double allGoldAt8() {
        return complete / (double) questions;
    }

    /** The middle and the 95th percentile of the times, milliseconds. */
    public double percentile(double share) {
        return times.percentile(share);
    }

    /** Adds its row. @param timed false for a list made elsewhere @param floor p50 of a raw query of the same run */
    public void row(FigureTable table, String corpus, String who, String which, boolean timed, double floor) {
        table.row(corpus, who, which, questions, three(within5 / questions), three(within10 / questions), three(allGoldAt8()),
                timed ? percentile(0.5) : "-", timed ? percentile(0.95) : "-", timed ? percentile(0.5) / floor : "-");
    }

    /** Recall is published to three places. */
    private static String three(double share) {
        return "%.3f".formatted(share);
    }

    private static double share(Set<String> gold, List<String> ranked, int first) {
        var top = ranked.subList(0, Math.min(first, ranked.size()));
        return gold.stream().filter(top::contains).count() / (double) gold.size();
    }
}
