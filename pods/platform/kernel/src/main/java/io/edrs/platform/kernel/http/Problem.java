package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;

/**
 * Problem details (RFC 9457).
 *
 * @param type a URN of the code
 * @param title the code in words
 * @param detail what was wrong and what would be right
 * @param code the error's code
 */
public record Problem(String type, String title, int status, String detail, String instance, String code) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem that this error is, met at that path. */
    public static Problem of(EdrsException error, String path) {
        return of(error.code().name(), status(error), error.getMessage(), path);
    }

    static Problem of(String code, int status, String detail, String path) {
        var title = code.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return new Problem("urn:edrs:error:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), title, status,
                detail, path, code);
    }

    static int status(EdrsException error) {
        return error.code() == KernelError.UNAUTHENTICATED ? 401 : error.category().httpStatus();
    }
}
