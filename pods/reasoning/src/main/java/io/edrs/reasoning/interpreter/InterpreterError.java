package io.edrs.reasoning.interpreter;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum InterpreterError implements ErrorCode {
    QUESTION_LACKS, EXAMPLES_INVALID;

    @Override
    public Category category() {
        return Category.INVALID;
    }
}
