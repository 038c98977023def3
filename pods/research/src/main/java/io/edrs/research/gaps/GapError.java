package io.edrs.research.gaps;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum GapError implements ErrorCode {

    GAP_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    GapError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
