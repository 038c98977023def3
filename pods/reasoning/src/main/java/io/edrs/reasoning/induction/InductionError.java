package io.edrs.reasoning.induction;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with examples. */
public enum InductionError implements ErrorCode {
    EXAMPLES_INVALID(Category.INVALID),
    EXAMPLES_CONTRADICTORY(Category.INVALID);

    private final Category category;

    InductionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
