package io.edrs.memory.causaltrace;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum TraceError implements ErrorCode {
    TRACE_NOT_FOUND(Category.NOT_FOUND),
    TRACE_ID_INVALID(Category.INVALID);

    private final Category category;

    TraceError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
