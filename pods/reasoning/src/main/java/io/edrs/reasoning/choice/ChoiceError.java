package io.edrs.reasoning.choice;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with a choice that is put. */
public enum ChoiceError implements ErrorCode {
    CHOICE_INVALID(Category.INVALID),
    WEIGHTS_INVALID(Category.INVALID),
    COMPARISONS_INCONSISTENT(Category.INVALID),
    PROBABILITIES_INVALID(Category.INVALID);

    private final Category category;

    ChoiceError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
