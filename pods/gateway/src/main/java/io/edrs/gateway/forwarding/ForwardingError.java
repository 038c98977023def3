package io.edrs.gateway.forwarding;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ForwardingError implements ErrorCode {
    POD_AWAY(Category.UNAVAILABLE);

    private final Category category;

    ForwardingError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
