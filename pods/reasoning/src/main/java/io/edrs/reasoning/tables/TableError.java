package io.edrs.reasoning.tables;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with a decision table or with what is put to it. */
public enum TableError implements ErrorCode {
    DMN_INVALID(Category.INVALID),
    DMN_UNSAFE(Category.INVALID),
    DECISION_UNKNOWN(Category.INVALID),
    DECISION_INPUT_INVALID(Category.INVALID),
    DECISION_CONTRADICTORY(Category.INVALID);

    private final Category category;

    TableError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
