package io.edrs.memory.working;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with an item. */
enum WorkingError implements ErrorCode {
    ITEM_INVALID(Category.INVALID);

    private final Category category;

    WorkingError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
