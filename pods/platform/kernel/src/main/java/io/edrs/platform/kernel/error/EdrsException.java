package io.edrs.platform.kernel.error;

import org.jspecify.annotations.Nullable;

/** The one exception of EDRS: a code and a sentence that says what was wrong, with the value, and what would be right. */
public final class EdrsException extends RuntimeException {

    private final transient ErrorCode code;

    public EdrsException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public EdrsException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The code. */
    public ErrorCode code() {
        return code;
    }

    /** The category of the code. */
    public Category category() {
        return code.category();
    }
}
