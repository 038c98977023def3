package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ConsolidationError implements ErrorCode {
    FACT_NOT_FOUND(Category.NOT_FOUND),
    FACT_FORGOTTEN(Category.NOT_FOUND),
    FACT_INVALID(Category.INVALID),
    EXTENT_INVALID(Category.INVALID),
    RECEIPT_NOT_FOUND(Category.NOT_FOUND),
    STILL_REMEMBERED(Category.INTERNAL);

    private final Category category;

    ConsolidationError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
