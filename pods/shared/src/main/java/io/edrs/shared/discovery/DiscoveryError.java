package io.edrs.shared.discovery;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum DiscoveryError implements ErrorCode {
    SERVICE_UNKNOWN(Category.NOT_FOUND);

    private final Category category;

    DiscoveryError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
