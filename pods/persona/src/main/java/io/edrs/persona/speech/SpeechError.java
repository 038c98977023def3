package io.edrs.persona.speech;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum SpeechError implements ErrorCode {

    /** There is no voice program: nothing that trying again could help. */
    VOICE_PROGRAM_ABSENT(Category.NOT_FOUND),
    VOICE_PROGRAM_FAILED(Category.CONFLICT),
    VOICE_NOT_FOUND(Category.NOT_FOUND),
    VOICE_INVALID(Category.INVALID),
    SPEECH_INVALID(Category.INVALID);

    private final Category category;

    SpeechError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
