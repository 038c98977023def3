package io.edrs.persona.performance;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum PerformanceError implements ErrorCode {

    PERIOD_INVALID(Category.INVALID),
    PERSONA_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    PerformanceError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
