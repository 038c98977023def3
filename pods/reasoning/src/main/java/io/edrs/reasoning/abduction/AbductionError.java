package io.edrs.reasoning.abduction;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with a theory or with what is to be explained. */
public enum AbductionError implements ErrorCode {
    THEORY_INVALID(Category.INVALID),
    THEORY_CYCLIC(Category.INVALID),
    OBSERVATION_INVALID(Category.INVALID);

    private final Category category;

    AbductionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
