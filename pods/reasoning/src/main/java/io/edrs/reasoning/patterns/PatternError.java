package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum PatternError implements ErrorCode {
    QUESTION_INVALID(Category.INVALID);

    private final Category category;

    PatternError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
