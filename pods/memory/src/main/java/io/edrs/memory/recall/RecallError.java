package io.edrs.memory.recall;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with an ask to recall. */
enum RecallError implements ErrorCode {
    QUERY_VECTOR_INVALID(Category.INVALID),
    RECALL_INVALID(Category.INVALID);

    private final Category category;

    RecallError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
