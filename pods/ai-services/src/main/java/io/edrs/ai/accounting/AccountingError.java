package io.edrs.ai.accounting;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum AccountingError implements ErrorCode {
    BUDGET_EXHAUSTED(Category.THROTTLED),
    BUDGET_INVALID(Category.INVALID),
    BUDGET_UNKNOWN(Category.NOT_FOUND);

    private final Category category;

    AccountingError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
