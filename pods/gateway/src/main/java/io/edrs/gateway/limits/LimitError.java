package io.edrs.gateway.limits;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum LimitError implements ErrorCode {
    RATE_LIMITED(Category.THROTTLED),
    TOO_MANY_AT_ONCE(Category.THROTTLED);

    private final Category category;

    LimitError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
