package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum PersonaError implements ErrorCode {

    PERSONA_INVALID(Category.INVALID),
    PERSONA_NOT_FOUND(Category.NOT_FOUND),
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
