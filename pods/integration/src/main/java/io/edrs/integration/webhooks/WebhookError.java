package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum WebhookError implements ErrorCode {

    WEBHOOK_INVALID(Category.INVALID),
    ADDRESS_REFUSED(Category.INVALID),
    WEBHOOK_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    WebhookError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
