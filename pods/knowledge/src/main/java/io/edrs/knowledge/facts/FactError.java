package io.edrs.knowledge.facts;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum FactError implements ErrorCode {
    FACT_INVALID(Category.INVALID),
    FACT_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    FactError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
