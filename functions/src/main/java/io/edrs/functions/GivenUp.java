package io.edrs.functions;

/** No second try can help this event; it becomes a dead letter. */
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String category;

    private GivenUp(String code, String category, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.category = category;
    }

    static GivenUp unreadable(String message) {
        return new GivenUp("EVENT_UNREADABLE", "INVALID", message, null);
    }

    static GivenUp invalid(String message) {
        return new GivenUp("EVENT_INVALID", "INVALID", message, null);
    }

    /** A defect in a function; functions are pure, so it would come again. */
    static GivenUp unexpected(RuntimeException defect) {
        return new GivenUp("UNEXPECTED", "INTERNAL", "The function failed: " + defect, defect);
    }

    /** The error's code, the same as the kernel's. */
    String code() {
        return code;
    }

    /** The category of the code. */
    String category() {
        return category;
    }
}
