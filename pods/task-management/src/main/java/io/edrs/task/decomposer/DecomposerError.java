package io.edrs.task.decomposer;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum DecomposerError implements ErrorCode {

    DECOMPOSITION_INVALID(Category.INVALID);

    private final Category category;

    DecomposerError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
