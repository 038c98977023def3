package io.edrs.persona.hearing;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum HearingError implements ErrorCode {

    /** There is no model: nothing that trying again could help. */
    SPEECH_MODEL_ABSENT(Category.NOT_FOUND),
    TRANSCRIPT_NOT_FOUND(Category.NOT_FOUND),
    SOUND_INVALID(Category.INVALID);

    private final Category category;

    HearingError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
