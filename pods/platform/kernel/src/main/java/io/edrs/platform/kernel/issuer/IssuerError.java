package io.edrs.platform.kernel.issuer;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can go wrong with the identity provider. */
public enum IssuerError implements ErrorCode {
    ISSUER_UNAVAILABLE(Category.UNAVAILABLE);

    private final Category category;

    IssuerError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
