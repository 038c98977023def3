package io.edrs.gateway.docs;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum DocsError implements ErrorCode {
    FILE_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    DocsError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
