package io.edrs.gateway.openai;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.ErrorCode;

enum OpenAiError implements ErrorCode {
    MODEL_NOT_FOUND(Category.NOT_FOUND),
    INVALID_VALUE(Category.INVALID),
    UNSUPPORTED_VALUE(Category.INVALID),
    ANSWER_LATE(Category.UNAVAILABLE);

    private final Category category;

    OpenAiError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }

    EdrsException of(String message, Object... values) {
        return new EdrsException(this, message.formatted(values));
    }
}
