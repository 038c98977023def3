package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum LearningError implements ErrorCode {
    CHANGE_UNKNOWN(Category.NOT_FOUND),
    LESSON_UNKNOWN(Category.NOT_FOUND),
    LESSON_INVALID(Category.INVALID);

    private final Category category;

    LearningError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
