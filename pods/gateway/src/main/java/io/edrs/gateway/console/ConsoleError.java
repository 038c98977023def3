package io.edrs.gateway.console;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ConsoleError implements ErrorCode {
    FILE_NOT_FOUND(Category.NOT_FOUND),
    CONSOLE_NOT_BUILT(Category.NOT_FOUND);

    private final Category category;

    ConsoleError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
