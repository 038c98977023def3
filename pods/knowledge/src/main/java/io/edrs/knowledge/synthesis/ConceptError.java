package io.edrs.knowledge.synthesis;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ConceptError implements ErrorCode {
    CONCEPT_NOT_FOUND(Category.NOT_FOUND),
    CONCEPT_INVALID(Category.INVALID);

    private final Category category;

    ConceptError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
