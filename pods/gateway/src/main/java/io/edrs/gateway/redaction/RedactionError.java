package io.edrs.gateway.redaction;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum RedactionError implements ErrorCode {
    TEXT_INVALID(Category.INVALID),
    NAMES_INVALID(Category.INVALID);

    private final Category category;

    RedactionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
