package io.edrs.reasoning.effects;

import io.edrs.reasoning.data.DataTable;
import java.util.ArrayList;
import java.util.List;

/** Adjustment by a linear regression with the adjusted variables beside the treatment. */
final class Regression {

    private final DataTable table;
    private final double confidence;

    Regression(DataTable table, double confidence) {
        this.table = table;
        this.confidence = confidence;
    }

    Effect of(Contrast contrast, List<String> by) {
        var treated = Values.treated(table, contrast);
        var rows = table.rows(treated.rows());
        var columns = new ArrayList<double[]>();
        columns.add(treated.values());
        by.forEach(name -> columns.addAll(Values.numbers(rows.column(name))));
        var names = new ArrayList<>(List.of(contrast.treatment()));
        names.addAll(by);
        var fit = LeastSquares.fit(Values.outcome(rows.column(contrast.outcome()), contrast), names, columns);
        var step = treated.step();
        var formula = "E[%s | do(%s)] = Σ E[%s | %s] P(%s)".formatted(contrast.outcome(), contrast.treatment(), contrast.outcome(),
                String.join(", ", names), by.isEmpty() ? "" : String.join(", ", by));
        return new Effect(Interval.normal(step * fit.weights()[1], Math.abs(step) * fit.error(0), confidence), "regression", by,
                by.isEmpty() ? "E[%s | %s]".formatted(contrast.outcome(), contrast.treatment()) : formula,
                List.of("The outcome is taken to change in proportion to the treatment, at the same rate whatever the adjusted variables are."));
    }
}
