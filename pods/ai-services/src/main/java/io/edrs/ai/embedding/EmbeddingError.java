package io.edrs.ai.embedding;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum EmbeddingError implements ErrorCode {

    EMBEDDING_REQUEST_INVALID(Category.INVALID),
    EMBEDDING_UNUSABLE(Category.INTERNAL);

    private final Category category;

    EmbeddingError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
