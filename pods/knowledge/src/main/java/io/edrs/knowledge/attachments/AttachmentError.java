package io.edrs.knowledge.attachments;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum AttachmentError implements ErrorCode {
    ATTACHMENT_GONE(Category.NOT_FOUND);

    private final Category category;

    AttachmentError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
