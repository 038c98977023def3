package io.edrs.reasoning.effects;

import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Subsets;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks what brought a change about: equations are fitted to the rows before it; afterwards each variable's change beyond what its causes
 * explain is traced to the target over the equations. In linear models the parts sum to the target's whole change (each is its Shapley
 * value, Budhathoki et al. 2022).
 */
public final class RootCauses {

    private RootCauses() {}

    /**
     * One possible cause.
     *
     * @param shift how far it moved beyond what its own causes explain
     * @param surprise the same in standard errors of its noise
     * @param contribution its part of the target's change, in the target's unit
     * @param share that part as a share of the whole change
     */
    public record Cause(String variable, double shift, double surprise, double contribution, double share) {}

    /**
     * @param change of the target
     * @param causes the largest contribution in the direction of the change first
     */
    public record Ranking(String target, Change change, List<Cause> causes) {

        public Ranking {
            causes = List.copyOf(causes);
        }
    }

    /** Of the target's change at that row, or where it changed most when {@code at} is negative. */
    public static Ranking of(CausalGraph graph, DataTable data, String target, int at, Budget budget) {
        var place = graph.index(target);
        var names = graph.names(graph.ancestors(Subsets.bits(place)));
        var part = Projection.onto(graph, names);
        var table = data.of(names);
        var series = table.column(target).values();
        var change = at < 0 ? Change.in(target, series) : Change.at(series, at);
        var before = table.rows(java.util.stream.IntStream.range(0, change.at()).toArray());
        var model = LinearModel.fit(part, before, budget);
        var effects = model.totalEffects()[part.index(target)];
        var whole = change.after() - change.before();
        var causes = java.util.stream.IntStream.range(0, part.size()).mapToObj(variable -> cause(model, table, change, variable, effects[variable], whole))
                .sorted(Comparator.comparingDouble((Cause cause) -> -cause.share())).toList();
        return new Ranking(target, change, causes);
    }

    private static Cause cause(LinearModel model, DataTable table, Change change, int variable, double effect, double whole) {
        var sum = 0.0;
        var row = new double[table.columns().size()];
        for (var at = change.at(); at < table.rows(); at++) {
            for (var place = 0; place < row.length; place++) {
                row[place] = table.columns().get(place).values()[at];
            }
            sum += model.noise(variable, row);
        }
        var rows = table.rows() - change.at();
        var shift = sum / rows;
        var error = model.spread(variable) * Math.sqrt(1.0 / rows + 1.0 / change.at());
        return new Cause(model.graph().names().get(variable), shift, shift / error, shift * effect, whole == 0 ? 0 : shift * effect / whole);
    }
}
