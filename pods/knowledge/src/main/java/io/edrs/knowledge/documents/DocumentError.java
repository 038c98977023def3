package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum DocumentError implements ErrorCode {
    DOCUMENT_UNREADABLE(Category.INVALID),
    DOCUMENT_NAME_INVALID(Category.INVALID),
    DOCUMENT_NOT_FOUND(Category.NOT_FOUND),
    PAGE_REFUSED(Category.INVALID),
    PAGE_UNREACHABLE(Category.UNAVAILABLE);

    private final Category category;

    DocumentError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
