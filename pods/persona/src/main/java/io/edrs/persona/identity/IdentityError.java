package io.edrs.persona.identity;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum IdentityError implements ErrorCode {

    PERSON_INVALID(Category.INVALID),
    PERSON_NOT_FOUND(Category.NOT_FOUND),
    RELATION_INVALID(Category.INVALID),
    RELATION_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    IdentityError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
