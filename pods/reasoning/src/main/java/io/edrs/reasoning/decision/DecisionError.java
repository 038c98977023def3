package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum DecisionError implements ErrorCode {
    DECISION_REQUEST_INVALID(Category.INVALID),
    MODEL_NOT_FOUND(Category.NOT_FOUND),
    MODEL_SHELF_FULL(Category.THROTTLED);

    private final Category category;

    DecisionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
