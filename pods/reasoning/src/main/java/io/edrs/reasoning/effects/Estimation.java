package io.edrs.reasoning.effects;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.data.DataTable;
import io.edrs.reasoning.graphs.BackDoor;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.FrontDoor;
import io.edrs.reasoning.graphs.GraphError;
import io.edrs.reasoning.graphs.Identification;
import java.util.List;
import java.util.stream.Stream;

/**
 * Estimates effects from data and a graph by the simplest way the graph allows: back-door adjustment, front-door, or whatever formula
 * the ID algorithm finds (kinds only). Variables of the graph without a column count as unobserved.
 */
public final class Estimation {

    private static final int FEWEST = 20;

    private final CausalGraph graph;
    private final DataTable table;
    private final double confidence;
    private final Budget budget;

    public Estimation(CausalGraph graph, DataTable table, double confidence, Budget budget) {
        this.table = table;
        this.graph = Projection.onto(graph, table.names());
        this.confidence = confidence;
        this.budget = budget;
    }

    /**
     * The effect; throws {@code EFFECT_UNIDENTIFIED} with the hedge when the graph does not allow to know it, {@code METHOD_UNFIT} when
     * these data need a method that is not there, {@code TABLE_INVALID} for too few rows or constant columns.
     */
    public Effect of(Contrast contrast) {
        var backDoor = new BackDoor(graph, contrast.treatment(), contrast.outcome()).minimal();
        if (backDoor.isPresent()) {
            return adjusted(contrast, backDoor.get());
        }
        var frontDoor = new FrontDoor(graph, contrast.treatment(), contrast.outcome()).mediators();
        if (frontDoor.isPresent() && isNumeric(contrast, frontDoor.get())) {
            return new TwoStages(used(contrast, frontDoor.get()), confidence).of(contrast, frontDoor.get());
        }
        return byFormula(contrast);
    }

    private Effect adjusted(Contrast contrast, List<String> by) {
        var used = used(contrast, by);
        return isNumeric(contrast, List.of()) || !used.hasFewKinds() ? new Regression(used, confidence).of(contrast, by)
                : new Stratification(used.discrete(), confidence, budget).of(contrast, by);
    }

    private Effect byFormula(Contrast contrast) {
        var found = Identification.of(graph, List.of(contrast.outcome()), List.of(contrast.treatment()));
        if (found.estimand() == null) {
            throw new EdrsException(GraphError.EFFECT_UNIDENTIFIED,
                    "No amount of such data shows the effect of '%s' on '%s': unobserved causes of %s cannot be told from it (the hedge %s, %s). %s"
                            .formatted(contrast.treatment(), contrast.outcome(), found.hedge().getFirst(), found.hedge().getFirst(), found.hedge().getLast(),
                                    "An experiment, or a column for what is unobserved, would."));
        }
        return new PlugIn(used(contrast, List.copyOf(found.estimand().free()), graph.names()).discrete(), confidence, budget).of(contrast, found.estimand());
    }

    private DataTable used(Contrast contrast, List<String> others) {
        return used(contrast, others, List.of());
    }

    private DataTable used(Contrast contrast, List<String> others, List<String> more) {
        return table.of(Stream.of(List.of(contrast.treatment(), contrast.outcome()), others, more).flatMap(List::stream).distinct().toList())
                .requireVaried(FEWEST);
    }

    private boolean isNumeric(Contrast contrast, List<String> others) {
        return contrast.event().isEmpty() && table.column(contrast.treatment()).isNumeric() && table.column(contrast.outcome()).isNumeric()
                && others.stream().allMatch(name -> table.column(name).isNumeric());
    }
}
