package io.edrs.reasoning.hypothesis;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum HypothesisError implements ErrorCode {
    HYPOTHESIS_REQUEST_INVALID(Category.INVALID),
    THEORY_NOT_FOUND(Category.NOT_FOUND),
    THEORY_SHELF_FULL(Category.THROTTLED);

    private final Category category;

    HypothesisError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
