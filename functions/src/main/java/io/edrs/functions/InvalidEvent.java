package io.edrs.functions;

/** An event that no second try can help; it becomes a dead letter. */
final class InvalidEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    private InvalidEvent(String code, String message) {
        super(message);
        this.code = code;
    }

    static InvalidEvent unreadable(String message) {
        return new InvalidEvent("EVENT_UNREADABLE", message);
    }

    static InvalidEvent invalid(String message) {
        return new InvalidEvent("EVENT_INVALID", message);
    }

    /** The error's code, the same as the kernel's. */
    String code() {
        return code;
    }
}
