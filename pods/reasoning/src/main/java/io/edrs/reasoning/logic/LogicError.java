package io.edrs.reasoning.logic;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum LogicError implements ErrorCode {

    PROOF_REQUEST_INVALID(Category.INVALID),
    PROGRAM_UNREADABLE(Category.INVALID);

    private final Category category;

    LogicError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
