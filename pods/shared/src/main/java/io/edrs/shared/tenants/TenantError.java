package io.edrs.shared.tenants;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum TenantError implements ErrorCode {
    TENANT_INVALID(Category.INVALID),
    TENANT_NOT_FOUND(Category.NOT_FOUND),
    TENANT_STATE(Category.CONFLICT);

    private final Category category;

    TenantError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
