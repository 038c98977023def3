package io.edrs.reasoning.effects;

import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.Estimand;
import io.edrs.reasoning.graphs.Formula;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Computes an identified effect from relative frequencies; the interval by drawing the rows again. */
final class PlugIn {

    private static final int DRAWS = 200;
    private static final long SEED = 20_260_101;

    private final DataTable table;
    private final double confidence;
    private final Budget budget;

    PlugIn(DataTable table, double confidence, Budget budget) {
        this.table = table;
        this.confidence = confidence;
        this.budget = budget;
    }

    Effect of(Contrast contrast, Estimand estimand) {
        var random = new SplittableRandom(SEED);
        var drawn = IntStream.range(0, DRAWS).mapToDouble(draw ->
                difference(table.rows(random.ints(table.rows(), 0, table.rows()).toArray()), contrast, estimand)).toArray();
        return new Effect(Interval.percentile(difference(table, contrast, estimand), drawn, confidence), "formula", List.of(), Formula.of(estimand),
                List.of("The interval is by the bootstrap with %d draws.".formatted(DRAWS)));
    }

    private double difference(DataTable rows, Contrast contrast, Estimand estimand) {
        var evaluation = new Evaluation(new Frequencies(rows), budget);
        var worth = Values.worth(table, contrast);
        return expected(evaluation, contrast, estimand, contrast.to(), worth) - expected(evaluation, contrast, estimand, contrast.from(), worth);
    }

    private double expected(Evaluation evaluation, Contrast contrast, Estimand estimand, String treatment, double[] worth) {
        var states = new HashMap<String, Integer>();
        states.put(contrast.treatment(), Values.code(table.column(contrast.treatment()), treatment));
        var mean = 0.0;
        var total = 0.0;
        for (var state = 0; state < worth.length; state++) {
            states.put(contrast.outcome(), state);
            var probability = evaluation.of(estimand, states);
            mean += probability * worth[state];
            total += probability;
        }
        return total == 0 ? Double.NaN : mean / total;
    }
}
