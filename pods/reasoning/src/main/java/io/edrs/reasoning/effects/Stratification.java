package io.edrs.reasoning.effects;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adjustment within strata: the difference in each, weighted by how many rows are in it. */
final class Stratification {

    private static final class Stratum {
        private final Sums from = new Sums();
        private final Sums to = new Sums();
        private int rows;
    }

    private final DataTable table;
    private final double confidence;
    private final Budget budget;

    Stratification(DataTable table, double confidence, Budget budget) {
        this.table = table;
        this.confidence = confidence;
        this.budget = budget;
    }

    Effect of(Contrast contrast, List<String> by) {
        var strata = strata(contrast, by).values();
        var compared = strata.stream().filter(stratum -> stratum.from.count() > 0 && stratum.to.count() > 0).toList();
        var rows = compared.stream().mapToInt(stratum -> stratum.rows).sum();
        if (compared.isEmpty()) {
            throw new EdrsException(GraphError.TABLE_INVALID, "Nowhere in the data are '%s' and '%s' of '%s' seen with the same %s."
                    .formatted(contrast.from(), contrast.to(), contrast.treatment(), by));
        }
        var value = 0.0;
        var variance = 0.0;
        for (var stratum : compared) {
            var weight = (double) stratum.rows / rows;
            value += weight * (stratum.to.mean() - stratum.from.mean());
            variance += weight * weight * (stratum.to.meanVariance() + stratum.from.meanVariance());
        }
        var notes = new ArrayList<String>();
        if (rows < table.rows()) {
            notes.add("%d of %d rows lie in strata without a comparison and are left out.".formatted(table.rows() - rows, table.rows()));
        }
        return new Effect(Interval.normal(value, Math.sqrt(variance), confidence), "stratification", by, formula(contrast, by), notes);
    }

    private Map<List<Integer>, Stratum> strata(Contrast contrast, List<String> by) {
        var treatment = table.column(contrast.treatment()).codes();
        var from = Values.code(table.column(contrast.treatment()), contrast.from());
        var to = Values.code(table.column(contrast.treatment()), contrast.to());
        var outcome = table.column(contrast.outcome()).codes();
        var worth = Values.worth(table, contrast);
        var given = by.stream().map(name -> table.column(name).codes()).toList();
        var strata = new HashMap<List<Integer>, Stratum>();
        for (var row = 0; row < table.rows(); row++) {
            budget.spend();
            var here = row;
            var stratum = strata.computeIfAbsent(given.stream().map(codes -> codes[here]).toList(), key -> new Stratum());
            stratum.rows++;
            if (treatment[row] == from || treatment[row] == to) {
                (treatment[row] == from ? stratum.from : stratum.to).add(worth[outcome[row]]);
            }
        }
        return strata;
    }

    private static String formula(Contrast contrast, List<String> by) {
        var outcome = contrast.event().isEmpty() ? "E[%s" : "P(%s = " + contrast.event();
        var end = contrast.event().isEmpty() ? "]" : ")";
        var given = by.isEmpty() ? "" : ", " + String.join(", ", by);
        var inner = outcome.formatted(contrast.outcome()) + " | " + contrast.treatment() + given + end;
        return by.isEmpty() ? inner : "Σ_{%s} %s P(%s)".formatted(String.join(", ", by), inner, String.join(", ", by));
    }
}
