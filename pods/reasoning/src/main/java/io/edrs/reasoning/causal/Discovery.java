package io.edrs.reasoning.causal;

import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.discovery.Contingency;
import io.edrs.reasoning.discovery.DiscreteScore;
import io.edrs.reasoning.discovery.EquivalenceClass;
import io.edrs.reasoning.discovery.Fci;
import io.edrs.reasoning.discovery.FisherZ;
import io.edrs.reasoning.discovery.GaussianBic;
import io.edrs.reasoning.discovery.Ges;
import io.edrs.reasoning.discovery.IndependenceTest;
import io.edrs.reasoning.discovery.Pc;
import io.edrs.reasoning.discovery.Score;
import io.edrs.reasoning.discovery.TabuSearch;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.MixedGraph;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks for structure in a table. */
@Singleton
final class Discovery {

    private static final String SUFFICIENT = "Taken for granted: nothing unobserved causes two of the variables. '---' may point either way.";
    private static final int FEWEST = 20;
    private static final double EQUIVALENT_ROWS = 10;

    private final CausalConfig config;

    Discovery(CausalConfig config) {
        this.config = config;
    }

    Discovered in(DataTable data, Wanted wanted, Budget budget) {
        var table = (wanted.columns().isEmpty() ? data : data.of(wanted.columns())).requireVaried(FEWEST);
        return switch (wanted.method()) {
            case "pc" -> told(wanted, table, Pc.search(test(table, wanted), wanted.alpha(), wanted.mostGiven(), budget), SUFFICIENT);
            case "fci" -> told(wanted, table, Fci.search(test(table, wanted), wanted.alpha(), wanted.mostGiven(), wanted.selection(), budget), wanted.selection()
                    ? "Unobserved causes are allowed for, and rows selected by what the variables cause: '<->' is no cause either way, '---' a tie made by selection, 'o' is undecided."
                    : "Unobserved causes are allowed for: '<->' is one, 'o' is undecided.");
            case "ges" -> told(wanted, table, Ges.search(score(table, wanted.test()), config.mostParents(), budget), SUFFICIENT);
            default -> told(wanted, table, EquivalenceClass.of(dag(table, wanted, budget)), SUFFICIENT);
        };
    }

    /** The best graph by score, every edge directed. */
    CausalGraph dag(DataTable table, Wanted wanted, Budget budget) {
        return TabuSearch.search(score(table, wanted.test()), config.mostParents(), config.patience(), budget);
    }

    private static IndependenceTest test(DataTable table, Wanted wanted) {
        return switch (wanted.test().isEmpty() ? table.isNumeric() && !table.hasFewKinds() ? "fisher-z" : "g2" : wanted.test()) {
            case "fisher-z" -> new FisherZ(table);
            case "chi2" -> new Contingency(table, false);
            default -> new Contingency(table, true);
        };
    }

    private static Score score(DataTable table, String score) {
        if (score.equals("bdeu")) {
            return DiscreteScore.bdeu(table, EQUIVALENT_ROWS);
        }
        return table.isNumeric() && !table.hasFewKinds() ? new GaussianBic(table) : DiscreteScore.bic(table);
    }

    private static Discovered told(Wanted wanted, DataTable table, MixedGraph graph, String note) {
        var few = table.rows() < 50 * table.columns().size()
                ? "%d rows are few for %d variables: edges may lack.".formatted(table.rows(), table.columns().size()) : "";
        return new Discovered(wanted.method(), wanted.test(), table.rows(), table.names(), graph.links(), graph.dot(),
                few.isEmpty() ? List.of(note) : List.of(note, few));
    }
}
