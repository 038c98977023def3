package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum ChatError implements ErrorCode {
    CONVERSATION_NOT_FOUND(Category.NOT_FOUND),
    MESSAGE_NOT_FOUND(Category.NOT_FOUND),
    ATTACHMENT_INVALID(Category.INVALID),
    ATTACHMENT_NOT_FOUND(Category.NOT_FOUND),
    CONVERSATION_NOT_HELD(Category.CONFLICT),
    MESSAGE_REPLACED(Category.CONFLICT),
    MESSAGE_INVALID(Category.INVALID),
    FEEDBACK_INVALID(Category.INVALID),
    HANDOVER_INVALID(Category.INVALID),
    PERSONA_NOT_FOUND(Category.NOT_FOUND),
    IDEMPOTENCY_KEY_REUSED(Category.CONFLICT);

    private final Category category;

    ChatError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
