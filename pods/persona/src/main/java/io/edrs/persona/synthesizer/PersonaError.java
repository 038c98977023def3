package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum PersonaError implements ErrorCode {

    PERSONA_INVALID(Category.INVALID),
    PERSONA_NOT_FOUND(Category.NOT_FOUND),
    PERSONA_VERSION_NOT_FOUND(Category.NOT_FOUND),
    PERSONA_EXISTS(Category.CONFLICT),
    PERSONA_ARCHIVED(Category.CONFLICT),
    PERSONA_CHANGED(Category.CONFLICT),
    PREFERENCE_INVALID(Category.INVALID),
    PREFERENCE_NOT_FOUND(Category.NOT_FOUND),
    CO_WORKER_INVALID(Category.INVALID),
    CO_WORKER_NOT_FOUND(Category.NOT_FOUND),
    WORK_INVALID(Category.INVALID),
    WORK_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    PersonaError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
