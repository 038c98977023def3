package io.edrs.ai.inference;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** None is UNAVAILABLE: the asker shall fall back to its evidence at once instead of retrying the whole question. */
enum InferenceError implements ErrorCode {

    MODEL_ABSENT(Category.NOT_FOUND),
    COMPLETION_INVALID(Category.INVALID),
    MODEL_STALLED(Category.INTERNAL),
    MODEL_TIMED_OUT(Category.INTERNAL),
    MODEL_THROTTLED(Category.THROTTLED),
    MODEL_FAILED(Category.INTERNAL),
    COMPLETION_STOPPED(Category.CONFLICT),
    COMPLETION_ABANDONED(Category.INTERNAL);

    private final Category category;

    InferenceError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
