package io.edrs.reasoning.graphs;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with a graph, a table or a network, or with what is asked of it. */
public enum GraphError implements ErrorCode {
    GRAPH_INVALID(Category.INVALID),
    GRAPH_CYCLIC(Category.INVALID),
    GRAPH_UNDECIDED(Category.INVALID),
    VARIABLE_UNKNOWN(Category.INVALID),
    TABLE_INVALID(Category.INVALID),
    NETWORK_INVALID(Category.INVALID),
    EVIDENCE_IMPOSSIBLE(Category.INVALID),
    EFFECT_UNIDENTIFIED(Category.INVALID),
    METHOD_UNFIT(Category.INVALID),
    TOO_LARGE(Category.INVALID),
    OUT_OF_TIME(Category.INVALID);

    private final Category category;

    GraphError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
