package io.edrs.gateway.factors;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum FactorError implements ErrorCode {
    FACTOR_ABSENT(Category.NOT_FOUND),
    FACTOR_PRESENT(Category.CONFLICT),
    CODE_INVALID(Category.DENIED),
    CODES_TOO_MANY(Category.THROTTLED);

    private final Category category;

    FactorError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
