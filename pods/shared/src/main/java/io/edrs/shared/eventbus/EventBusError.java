package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum EventBusError implements ErrorCode {
    EVENT_NOT_FOUND(Category.NOT_FOUND),
    EVENT_TYPE_UNKNOWN(Category.INVALID),
    TRACE_ID_INVALID(Category.INVALID),
    DEAD_LETTER_NOT_FOUND(Category.NOT_FOUND),
    DEAD_LETTER_NOT_REPLAYABLE(Category.INVALID),
    CLOUD_EVENT_INVALID(Category.INVALID),
    FUNCTIONS_UNREADABLE(Category.INVALID);

    private final Category category;

    EventBusError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
