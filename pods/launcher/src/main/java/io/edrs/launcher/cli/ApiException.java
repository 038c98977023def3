package io.edrs.launcher.cli;

/** The API refused or could not be reached; the message is one line that says what to do. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NOT_FOUND = 404;

    private final int status;

    ApiException(String message) {
        this(message, 0);
    }

    ApiException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** Whether the API said that there is no such thing. */
    boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
