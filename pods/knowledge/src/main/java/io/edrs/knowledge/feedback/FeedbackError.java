package io.edrs.knowledge.feedback;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum FeedbackError implements ErrorCode {
    RATING_INVALID(Category.INVALID);

    private final Category category;

    FeedbackError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
