package io.edrs.reasoning.abstraction;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum AbstractionError implements ErrorCode {
    ABSTRACTION_REQUEST_INVALID(Category.INVALID);

    private final Category category;

    AbstractionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
