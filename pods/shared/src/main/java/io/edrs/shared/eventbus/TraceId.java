package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A trace is named by its first event: a message id, or the same as 32 hex digits as W3C Trace Context writes it. */
final class TraceId {

    private static final Pattern HEX = Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})",
            Pattern.CASE_INSENSITIVE);

    private TraceId() {}

    static UUID parse(String text) {
        var match = HEX.matcher(text);
        if (!match.matches()) {
            throw new EdrsException(EventBusError.TRACE_ID_INVALID,
                    "'%s' is no trace id; give a message id (a UUID) or the 32 hex digits of a trace id.".formatted(text));
        }
        return UUID.fromString(match.replaceAll("$1-$2-$3-$4-$5"));
    }
}
