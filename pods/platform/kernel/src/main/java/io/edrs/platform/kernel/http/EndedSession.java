package io.edrs.platform.kernel.http;

import java.time.Instant;

/**
 * A session ended before its time, as the table {@code ended-sessions} holds it under its id for as long as a token of it could still be good.
 *
 * @param until from when on no token of it is good anyway
 */
public record EndedSession(Instant until) {

    /** The table's name. */
    public static final String TABLE = "ended-sessions";
}
