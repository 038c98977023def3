package io.edrs.platform.kernel.error;

/** What kind of failure it is. It alone decides HTTP status, retry or dead letter, and the dashboard it counts on. */
public enum Category {
    INVALID(400), NOT_FOUND(404), CONFLICT(409), DENIED(403), THROTTLED(429), UNAVAILABLE(503), INTERNAL(500);

    private final int httpStatus;

    Category(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The HTTP status (RFC 9110) of this category. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Whether trying again cannot help. */
    public boolean isFinal() {
        return this == INVALID || this == NOT_FOUND || this == DENIED;
    }
}
