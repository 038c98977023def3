package io.edrs.shared.config;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ConfigError implements ErrorCode {
    CONFIG_KEY_INVALID(Category.INVALID),
    CONFIG_VALUE_INVALID(Category.INVALID),
    CONFIG_KEY_NOT_FOUND(Category.NOT_FOUND),
    CONFIG_VERSION_CONFLICT(Category.CONFLICT);

    private final Category category;

    ConfigError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
