package io.edrs.persona.feedback;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum FeedbackError implements ErrorCode {

    FEEDBACK_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    FeedbackError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
