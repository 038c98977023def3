package io.edrs.gateway.identity;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum IdentityError implements ErrorCode {
    LOGIN_ABSENT(Category.NOT_FOUND),
    LOGIN_INVALID(Category.INVALID),
    LOGIN_REFUSED(Category.DENIED),
    ROLE_INVALID(Category.INVALID),
    ROLE_UNKNOWN(Category.NOT_FOUND),
    GROUP_UNKNOWN(Category.NOT_FOUND);

    private final Category category;

    IdentityError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
