package io.edrs.knowledge.vectors;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum VectorError implements ErrorCode {
    COLLECTION_NOT_FOUND(Category.NOT_FOUND),
    COLLECTION_INVALID(Category.INVALID),
    COLLECTION_EXISTS(Category.CONFLICT),
    VECTOR_INVALID(Category.INVALID);

    private final Category category;

    VectorError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
