package io.edrs.reasoning.analogy;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with a description or with examples. */
public enum AnalogyError implements ErrorCode {
    FACT_UNREADABLE(Category.INVALID),
    DESCRIPTION_TOO_LARGE(Category.INVALID);

    private final Category category;

    AnalogyError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
