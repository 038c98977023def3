package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum CausalError implements ErrorCode {
    CAUSAL_REQUEST_INVALID(Category.INVALID),
    CAUSAL_GRAPH_NOT_FOUND(Category.NOT_FOUND),
    DATASET_NOT_FOUND(Category.NOT_FOUND),
    CAUSAL_SHELF_FULL(Category.THROTTLED);

    private final Category category;

    CausalError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
