package io.edrs.memory.context;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ContextError implements ErrorCode {
    CONTEXT_INVALID(Category.INVALID),
    CONTEXT_TOO_LARGE(Category.INVALID),
    CONTEXT_CHANGED(Category.CONFLICT),
    VERSION_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    ContextError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
