package io.edrs.persona.human;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum HumanError implements ErrorCode {

    ITEM_NOT_FOUND(Category.NOT_FOUND),
    APPROVAL_INVALID(Category.INVALID),
    APPROVAL_DECIDED(Category.CONFLICT),
    HANDOVER_TAKEN(Category.CONFLICT),
    HANDOVER_INVALID(Category.INVALID);

    private final Category category;

    HumanError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
