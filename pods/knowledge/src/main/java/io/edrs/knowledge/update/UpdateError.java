package io.edrs.knowledge.update;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum UpdateError implements ErrorCode {
    SOURCE_INVALID(Category.INVALID),
    SOURCE_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    UpdateError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
