package io.edrs.launcher.cli;

/** The API refused or could not be reached; the message is one line that says what to do. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ApiException(String message) {
        super(message);
    }
}
